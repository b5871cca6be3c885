package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One decision: fires the rows for the situation, resolves the phases in their order, fires the shared policies for each
 * material that is or may be asked for, and puts the findings together. Truth stays three-valued throughout, so that a row
 * whose matter may still apply is known to matter.
 */
final class Deciding {

    private final CompiledRules rules;
    private final Facts facts;
    private final FactSource source;
    private final Findings findings;

    Deciding(CompiledRules rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
        this.source = rules.source(facts);
        this.findings = new Findings(new Causes(rules.words()));
    }

    Decision decide() {
        Scope scope = rules.scope();
        try (RowSession session = rules.session()) {
            PolicySwitches switches = new PolicySwitches(scope, findings);
            List<JudgedRow> rows = switches.inUse(session.fire(new Situation(source)), null);
            Map<String, Truth> matters = new MatterPhase(scope, facts, findings).resolve(rows, ruled(switches));
            WaiverPhase waivers = new WaiverPhase(findings);
            for (Requirement requirement : new RequirementPhase(scope, findings).resolve(rows, matters)) {
                if (requirement.truth().possible()) {
                    List<JudgedRow> about = new ArrayList<>(waiving(rows, requirement));
                    about.addAll(switches.inUse(session.fire(subject(requirement, matters)), requirement));
                    about.sort(Comparator.comparingInt(r -> r.ref().index()));
                    waivers.resolve(requirement, about);
                }
            }
            new RemainingPhases(scope, matters, findings).resolve(rows);
        }
        return new Decision(
                scope.release(),
                facts.region(),
                facts.lawDate(),
                facts.evidenceDate(),
                findings.findings(),
                findings.pending());
    }

    /** Matters for which a row in force may conclude that they apply. */
    private List<String> ruled(PolicySwitches switches) {
        List<String> ruled = new ArrayList<>();
        for (RowRef ref : rules.rows()) {
            if (ref.row().then() instanceof Conclusion.Applicability c
                    && c.applies()
                    && ref.row().inForce(facts.lawDate())
                    && switches.of(ref).isEmpty()) {
                ruled.add(c.matter());
            }
        }
        return ruled;
    }

    /** The ordinary exemption and deferral rows about a requirement. */
    private static List<JudgedRow> waiving(List<JudgedRow> rows, Requirement requirement) {
        return rows.stream()
                .filter(r -> r.then() instanceof Conclusion.Exemption || r.then() instanceof Conclusion.Deferral)
                .filter(r -> requirement.material().id().equals(r.then().material()))
                .filter(r -> {
                    String matter = r.then().matter();
                    return matter == null || matter.equals(requirement.matter().id());
                })
                .toList();
    }

    private Subject subject(Requirement requirement, Map<String, Truth> matters) {
        Matter matter = requirement.matter();
        String resultOf = requirement.material().resultOf();
        Truth inBundle = resultOf == null || resultOf.equals(matter.id())
                ? Truth.FALSE
                : matters.getOrDefault(resultOf, Truth.FALSE);
        return new Subject(source, matter, requirement.material(), inBundle);
    }
}
