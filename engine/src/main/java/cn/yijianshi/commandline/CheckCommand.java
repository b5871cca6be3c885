package cn.yijianshi.commandline;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.bundle.Scenario;
import cn.yijianshi.bundle.ScenarioCoverage;
import cn.yijianshi.bundle.ScenarioRun;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Position;
import cn.yijianshi.rules.RuleEngine;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code check DIR…}: every fault with file, line, what is wrong and how to mend it; then, where there is no error, the
 * scenarios.
 */
final class CheckCommand {

    private CheckCommand() {}

    static int run(List<String> folders, PrintStream out, PrintStream err) {
        List<Path> paths = new ArrayList<>();
        for (String folder : folders) {
            Path path = Path.of(folder);
            if (!Files.isDirectory(path)) {
                err.println("没有目录 " + folder + "。");
                return 2;
            }
            paths.add(path);
        }
        DefinitionFiles files = DefinitionFiles.fromFolders(paths);
        if (files.files().isEmpty()) {
            err.println("目录里没有定义文件（.yaml、.bpmn）。");
            return 2;
        }
        Definitions definitions = new DefinitionLoader().load(files);
        definitions.faults().forEach(f -> out.println(f.line(true)));
        int failed = definitions.hasErrors() ? 0 : scenarios(definitions, out);
        out.println(summary(files.files().size(), definitions, failed));
        return definitions.hasErrors() || failed > 0 ? 1 : 0;
    }

    private static int scenarios(Definitions definitions, PrintStream out) {
        RuleEngine engine = new RuleEngine();
        int failed = 0;
        for (BundleDefinition definition : definitions.bundles()) {
            try (CompiledRules rules = engine.compile(ReleaseScope.of("", definition))) {
                GuideFlow guide = new GuideFlow(definition);
                List<ScenarioRun> runs = definition.scenarios().stream()
                        .map(s -> ScenarioRun.of(engine, rules, guide, s))
                        .toList();
                for (ScenarioRun run : runs) {
                    Scenario scenario = run.scenario();
                    for (String failure : run.failures()) {
                        String file = definitions
                                .scenarioFiles()
                                .getOrDefault(definition.bundle().id() + "/" + scenario.id(), scenario.id());
                        out.println(
                                file + ":1: 错误 用例“" + scenario.name() + "”：" + failure + " → 改正规则，或改正用例的期望 [scenario]");
                    }
                    failed += run.passed() ? 0 : 1;
                }
                coverage(definition, ScenarioCoverage.of(rules, runs), definitions, out);
            }
        }
        return failed;
    }

    /** What the scenarios leave untried: notes, neither errors nor warnings. */
    private static void coverage(
            BundleDefinition definition, ScenarioCoverage coverage, Definitions definitions, PrintStream out) {
        for (ScenarioCoverage.Line line : coverage.rows(false)) {
            Position place = definitions.packs().locate(line.row());
            String at = place.file() + ":" + place.line() + ": 提示 规则行“" + line.row() + "”";
            if (!line.holds()) {
                out.println(at + "没有用例使它成立 → 加一个用例 [row-not-tried]");
            }
            if (!line.untried().isEmpty()) {
                out.println(at + "的“" + String.join("、", line.untried()) + "”没有用例只因它而不成立 → 加一个用例 [cell-not-tried]");
            }
        }
        out.println("“" + definition.bundle().name() + "”：" + ScenarioCoverage.words(coverage.rows(false)) + "；共享政策"
                + ScenarioCoverage.words(coverage.rows(true)) + "。");
    }

    private static String summary(int files, Definitions definitions, int failedScenarios) {
        long errors = count(definitions, Fault.Severity.ERROR);
        int scenarios = definitions.bundles().stream()
                .mapToInt(b -> b.scenarios().size())
                .sum();
        return "%d 个文件，%d 件一件事，%d 个用例：%d 个错误，%d 个警告，%d 处待确认，%s。"
                .formatted(
                        files,
                        definitions.bundles().size(),
                        scenarios,
                        errors,
                        count(definitions, Fault.Severity.WARNING),
                        count(definitions, Fault.Severity.TO_CONFIRM),
                        errors > 0 ? "用例未运行" : failedScenarios + " 个用例不通过");
    }

    private static long count(Definitions definitions, Fault.Severity severity) {
        return definitions.faults().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }
}
