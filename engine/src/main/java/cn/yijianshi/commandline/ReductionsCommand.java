package cn.yijianshi.commandline;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.reductions.Counting;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RuleEngine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code reductions BUNDLE}: the four figures of each scenario of a shipped bundle, and how they are counted. */
final class ReductionsCommand {

    private ReductionsCommand() {}

    static int run(String bundle, PrintStream out, PrintStream err) {
        Definitions shipped = ShippedDefinitions.load();
        Optional<BundleDefinition> found = shipped.bundle(bundle);
        if (found.isEmpty()) {
            err.println(DecideCommand.noSuchBundle(bundle, shipped));
            return 2;
        }
        BundleDefinition definition = found.get();
        Optional<ProcessModel> process = new ProcessReader()
                .read(new DefinitionFile("process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)))
                .runnable();
        if (process.isEmpty()) {
            err.println("“" + definition.bundle().name() + "”的流程有错误，先用 check 检查。");
            return 1;
        }
        RuleEngine engine = new RuleEngine();
        try (CompiledRules rules = engine.compile(ReleaseScope.of("", definition))) {
            Reduction.ofScenarios(definition, process.get(), engine, rules).forEach(r -> out.println(line(r)));
        }
        for (Counting counting : Counting.values()) {
            out.println(counting.label() + "：" + counting.rule());
        }
        return 0;
    }

    private static String line(Reduction reduction) {
        return reduction.figures().stream()
                        .map(f -> f.counting().label() + " " + f.words())
                        .collect(Collectors.joining("，"))
                + "  " + reduction.name()
                + (reduction.taken() ? "" : "（不受理）")
                + (reduction.settled() ? "" : "（还有问题未答）");
    }
}
