package cn.yijianshi.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./yjs check} says of the scenarios: what they leave untried is told with its place, and is no fault. */
class CheckCommandTest {

    private static final Path DEFINITIONS = Path.of("../matter-definitions");
    private static final Path PACKS = Path.of("../rule-packs");

    private record Said(int code, List<String> lines) {}

    @Test
    void everyRowOfTheShippedBundlesIsTriedOutByAScenario() {
        Said said = check(DEFINITIONS);

        assertThat(said.code).isZero();
        assertThat(said.lines).filteredOn(l -> l.contains("row-not-tried")).isEmpty();
        assertThat(said.lines).filteredOn(l -> l.contains("行覆盖")).hasSize(2).allSatisfy(l -> assertThat(l)
                .matches("“.+”：行覆盖 (\\d+)/\\1，单元格 \\d+/\\d+；共享政策行覆盖 \\d+/\\d+，单元格 \\d+/\\d+。"));
        assertThat(said.lines.getLast()).contains("0 个错误，0 个警告").endsWith("0 个用例不通过。");
    }

    @Test
    void rowsAndCellsThatNoScenarioTriesOutAreToldWithTheirPlace(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(DEFINITIONS)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".bpmn"))
                    .filter(f -> !f.toString().contains("target"))
                    .filter(f -> !f.toString().contains("drugstore/scenarios") || f.endsWith("by-agent.yaml"))
                    .toList()) {
                Path copy = folder.resolve(DEFINITIONS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Said said = check(folder);

        assertThat(said.code).isZero();
        assertThat(said.lines)
                .anyMatch(l -> l.matches(".*tables/fire\\.yaml:\\d+: 提示 规则行“drugstore/fire/fire-by-area”没有用例使它成立 → .*"))
                .anyMatch(l -> l.contains("规则行“drugstore/insurance/insurance”的“") && l.contains("[cell-not-tried]"));
    }

    private static Said check(Path definitions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = CheckCommand.run(
                List.of(definitions.toString(), PACKS.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
