package cn.yijianshi.bundle;

import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.rules.RuleEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scenario holds on compiled rules.
 *
 * @param failures what came out otherwise, in words; empty where it holds
 */
public record ScenarioRun(Scenario scenario, Decision decision, List<String> failures) {

    public boolean passed() {
        return failures.isEmpty();
    }

    /** Decides the scenario's facts and compares. */
    public static ScenarioRun of(RuleEngine engine, CompiledRules rules, GuideFlow guide, Scenario scenario) {
        Decision decision = engine.decide(rules, scenario.facts());
        List<MaterialOutcome> materials =
                MaterialList.of(decision, rules.scope().catalogue()).materials();
        Scenario.Expectation expect = scenario.expect();
        List<String> failures = new ArrayList<>();
        Set<String> applies = new TreeSet<>(decision.applyingMatters());
        Set<String> asked = ids(materials, Set.of(MaterialOutcome.Status.values()));
        Set<String> required = ids(materials, Set.of(MaterialOutcome.Status.REQUIRED));
        Set<String> deferrable = ids(materials, Set.of(MaterialOutcome.Status.DEFERRABLE));
        Set<String> toHandIn =
                ids(materials, Set.of(MaterialOutcome.Status.REQUIRED, MaterialOutcome.Status.DEFERRABLE));
        within("应当适用", expect.applies(), applies, failures);
        outside("不应适用", expect.notApplies(), applies, failures);
        within("应当提交", expect.required(), toHandIn, failures);
        outside("不应要求", expect.notRequired(), asked, failures);
        within("应当免提交", expect.exempt(), ids(materials, Set.of(MaterialOutcome.Status.EXEMPT)), failures);
        within("应当可容缺", expect.deferrable(), deferrable, failures);
        outside("不应可容缺", expect.notDeferrable(), deferrable, failures);
        if (expect.notDeferrable() != null) {
            within("应当提交且不可容缺", expect.notDeferrable(), required, failures);
        }
        if (expect.route() != null) {
            expect.route().forEach((matter, value) -> {
                String actual = decision.route(matter, "route").orElse("（无）");
                if (!actual.equals(value)) {
                    failures.add(matter + " 的办理路径应为 " + value + "，实为 " + actual);
                }
            });
        }
        same(
                "受理资格",
                expect.eligibility(),
                decision.holding(Concludes.ELIGIBILITY).stream()
                        .map(Decision.Finding::status)
                        .collect(Collectors.toCollection(TreeSet::new)),
                failures);
        if (expect.open() != null) {
            same(
                    "未决问题",
                    expect.open(),
                    guide.openPaths(rules, scenario.facts()).stream()
                            .filter(p -> p.startsWith("answer."))
                            .map(p -> p.substring("answer.".length()))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    failures);
        }
        return new ScenarioRun(scenario, decision, List.copyOf(failures));
    }

    private static Set<String> ids(List<MaterialOutcome> materials, Set<MaterialOutcome.Status> statuses) {
        return materials.stream()
                .filter(m -> statuses.contains(m.status()))
                .map(MaterialOutcome::material)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void within(
            String what, @Nullable Collection<String> expected, Set<String> actual, List<String> failures) {
        if (expected != null) {
            expected.stream().filter(e -> !actual.contains(e)).forEach(e -> failures.add(what + "：" + e));
        }
    }

    private static void outside(
            String what, @Nullable Collection<String> expected, Set<String> actual, List<String> failures) {
        if (expected != null) {
            expected.stream().filter(actual::contains).forEach(e -> failures.add(what + "：" + e));
        }
    }

    private static void same(
            String what, @Nullable Collection<String> expected, Set<String> actual, List<String> failures) {
        if (expected != null && !new TreeSet<>(expected).equals(actual)) {
            failures.add(what + "应为 " + new TreeSet<>(expected) + "，实为 " + actual);
        }
    }
}
