package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.RuleEngine;
import java.util.List;

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
    public static ScenarioRun of(RuleEngine engine, CompiledRules rules, Scenario scenario) {
        Decision decision = engine.decide(rules, scenario.facts());
        return of(scenario, decision, rules.scope().catalogue());
    }

    /** Compares a decision that was made for the scenario's facts. */
    public static ScenarioRun of(Scenario scenario, Decision decision, Catalogue catalogue) {
        return new ScenarioRun(
                scenario, decision, new ScenarioComparison(decision, catalogue).failures(scenario.expect()));
    }
}
