package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.RelevantQuestions;
import cn.yijianshi.rules.RuleEngine;
import java.util.List;
import java.util.Set;

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
        return of(scenario, decision, rules.scope().catalogue(), guide.openPaths(rules, scenario.facts()));
    }

    /**
     * Compares a decision that was made for the scenario's facts; open questions are all that it waits for, which may be
     * more than the guide asks.
     */
    public static ScenarioRun of(Scenario scenario, Decision decision, Catalogue catalogue) {
        return of(scenario, decision, catalogue, new RelevantQuestions().openPaths(decision));
    }

    private static ScenarioRun of(Scenario scenario, Decision decision, Catalogue catalogue, Set<String> openPaths) {
        return new ScenarioRun(
                scenario, decision, new ScenarioComparison(decision, catalogue, openPaths).failures(scenario.expect()));
    }
}
