package cn.yijianshi.rules;

import java.util.Map;

/**
 * One evaluation: fires the rows for the situation, resolves the phases in their order, fires the shared policies for each
 * material that is or may be asked for, and puts the findings together. Truth stays three-valued throughout, so that a row
 * whose matter may still apply is known to matter.
 */
final class Deciding {

    private final CompiledRules rules;
    private final TypedFacts typed;
    private final Findings findings = new Findings();

    Deciding(CompiledRules rules, TypedFacts typed) {
        this.rules = rules;
        this.typed = typed;
    }

    Outcome evaluate() {
        rules.sessions().with(this::evaluate);
        return findings.outcome();
    }

    private void evaluate(RowSession session) {
        Situation situation = new Situation(typed, rules.rows());
        session.fire(situation);
        PolicySwitches switches = new PolicySwitches(rules.rows(), findings);
        switches.record(situation);
        Map<String, Truth> matters =
                new MatterPhase(situation, findings).resolve(rules.plan().matters());
        WaiverPhase waivers = new WaiverPhase(findings);
        RequirementPhase requirements = new RequirementPhase(situation, findings);
        for (MatterPlan matter : rules.plan().matters()) {
            Truth applies = matters.getOrDefault(matter.matter().id(), Truth.FALSE);
            for (Requirement requirement : requirements.resolve(matter, applies)) {
                if (requirement.truth().possible()) {
                    Subject subject = subject(requirement, matters);
                    if (rules.plan().hasPolicies()) {
                        session.fire(subject);
                        switches.record(subject, requirement);
                    }
                    waivers.resolve(requirement, ref -> ref.shared() ? subject.judged(ref) : situation.judged(ref));
                }
            }
        }
        new RemainingPhases(rules.remaining(), matters, situation, findings).resolve();
    }

    private Subject subject(Requirement requirement, Map<String, Truth> matters) {
        SubjectTraits traits = requirement.plan().traits();
        String resultOf = traits.material().resultOf();
        Truth inBundle = resultOf == null || resultOf.equals(requirement.matter())
                ? Truth.FALSE
                : matters.getOrDefault(resultOf, Truth.FALSE);
        return new Subject(typed, rules.rows(), traits, inBundle);
    }
}
