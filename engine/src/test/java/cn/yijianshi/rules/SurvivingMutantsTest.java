package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.bundle.Scenario;
import cn.yijianshi.bundle.ScenarioRun;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever changes one cell, conclusion or parameter value of a shipped pack sees a scenario or a check fail. What goes
 * unnoticed is listed with the reason in {@code surviving-mutants.yaml}. The oracle decides the scenarios, so that nothing
 * has to be compiled. After a change of packs or scenarios write the list anew with {@code -Dyijianshi.golden.write=true},
 * and give the reasons that are missing.
 */
class SurvivingMutantsTest {

    private static final List<Path> SHIPPED = List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"));
    private static final Path LISTED = Path.of("src/test/resources/cn/yijianshi/rules/surviving-mutants.yaml");

    private final DefinitionFiles files = DefinitionFiles.fromFolders(SHIPPED);
    private final Definitions definitions = new DefinitionLoader().load(files);
    private final RulePackReader reader = new RulePackReader();

    @Test
    void theScenariosHoldByTheOracleToo() {
        for (BundleDefinition bundle : definitions.bundles()) {
            assertThat(failing(bundle, packs(bundle))).as(bundle.bundle().id()).isFalse();
        }
    }

    @Test
    void ofAllSingleChangesOfTheShippedPacksNearlyAllMakeAScenarioOrACheckFail(TestReporter reporter)
            throws IOException {
        List<String> surviving = new ArrayList<>();
        int all = 0;
        for (RulePack pack : definitions.packs().packs()) {
            List<BundleDefinition> users = definitions.bundles().stream()
                    .filter(b -> b.bundle().packs().contains(pack.id()))
                    .toList();
            for (Mutant mutant : users.isEmpty() ? List.<Mutant>of() : Mutant.of(reader.toTree(pack), scope(users.getFirst()))) {
                all++;
                boolean noticed = users.stream().anyMatch(u -> failing(u, replaced(packs(u), mutant.pack())))
                        || checked(mutant);
                if (!noticed) {
                    surviving.add(mutant.name());
                }
            }
        }
        reporter.publishEntry("mutants", all + ", surviving " + surviving.size());
        Map<String, String> listed = new TreeMap<>();
        SmallWorld.yaml(Files.readString(LISTED)).forEachEntry((name, reason) -> listed.put(name, reason.asString("")));
        if (Boolean.getBoolean("yijianshi.golden.write")) {
            Map<String, String> written = new TreeMap<>();
            surviving.forEach(s -> written.put(s, listed.getOrDefault(s, "")));
            StringBuilder yaml = new StringBuilder("# 已发布规则包的单处改动里，没有用例也没有检查发现的，和为什么。由 SurvivingMutantsTest 核对。\n");
            written.forEach((name, reason) -> yaml.append('"').append(name.replace("\"", "\\\"")).append("\": ").append(reason).append('\n'));
            Files.writeString(LISTED, yaml);
        }
        assertThat(new TreeSet<>(surviving)).as("of %d", all).isEqualTo(listed.keySet());
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(surviving.size()).isLessThanOrEqualTo(all / 20);
    }

    private List<JsonNode> packs(BundleDefinition bundle) {
        return bundle.packs().stream().map(reader::toTree).toList();
    }

    private static List<JsonNode> replaced(List<JsonNode> packs, JsonNode by) {
        return packs.stream()
                .map(p -> p.get("id").equals(by.get("id")) ? by : p)
                .toList();
    }

    private static Scope scope(BundleDefinition bundle) {
        return ReleaseScope.of("", bundle);
    }

    private static boolean failing(BundleDefinition bundle, List<JsonNode> packs) {
        Scope scope = scope(bundle);
        for (Scenario scenario : bundle.scenarios()) {
            Facts facts = scenario.facts();
            JsonNode tree = CanonicalJson.read(CanonicalJson.write(facts));
            Decision decision = new Decision(
                    "",
                    facts.region(),
                    facts.lawDate(),
                    facts.evidenceDate(),
                    new Oracle(packs, scope, tree)
                            .findings().stream()
                                    .map(OracleFinding::asFinding)
                                    .toList(),
                    List.of());
            boolean passed = ScenarioRun.of(scenario, decision, scope.catalogue()).failures().stream()
                    .allMatch(f -> f.startsWith("未决问题"));
            if (!passed) {
                return true;
            }
        }
        return false;
    }

    /** Whether the checks of the definition files find fault with it. */
    private boolean checked(Mutant mutant) {
        String place = mutant.place();
        boolean parameter = place.contains("/parameter:");
        ObjectNode tree = CanonicalJson.mapper().createObjectNode().put("format", 1);
        if (parameter) {
            tree.put("kind", "parameters").set("parameters", mutant.pack().get("parameters"));
        } else {
            tree.put("kind", "table");
            mutant.pack().get("tables").forEach(t -> {
                if (place.split("/", -1)[1].equals(t.get("id").stringValue())) {
                    tree.setAll((ObjectNode) t);
                }
            });
        }
        String path = definitions.packs().locate(place).file();
        List<DefinitionFile> changed = files.files().stream()
                .map(f -> f.path().equals(path)
                        ? new DefinitionFile(path, CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8))
                        : f)
                .toList();
        return new DefinitionLoader()
                .load(new DefinitionFiles(changed)).faults().stream()
                        .anyMatch(f -> f.severity() != Fault.Severity.TO_CONFIRM);
    }
}
