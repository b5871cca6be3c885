package cn.yijianshi.rules;

import cn.yijianshi.rules.Scope.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which matters apply. */
final class MatterPhase {

    private final Situation situation;
    private final Facts facts;
    private final Findings findings;

    MatterPhase(Situation situation, Findings findings) {
        this.situation = situation;
        this.facts = situation.source.facts();
        this.findings = findings;
    }

    /** Whether each matter applies, by its id. */
    Map<String, Truth> resolve(List<MatterPlan> matters) {
        Map<String, Truth> truths = new HashMap<>();
        for (MatterPlan matter : matters) {
            truths.put(matter.matter().id(), resolve(matter));
        }
        return truths;
    }

    private Truth resolve(MatterPlan plan) {
        String id = plan.matter().id();
        Mode mode = plan.mode();
        RowsByTruth applying = RowsByTruth.of(plan.applying(), situation::judged);
        RowsByTruth excluding = RowsByTruth.of(plan.excluding(), situation::judged);
        boolean byExclusion = mode == Mode.OPTIONAL && !isRuled(plan);
        Truth byRows = byExclusion ? excluding.truth().not() : applying.truth();
        Truth chosen = chosen(id);
        Truth truth =
                switch (mode) {
                    case ALWAYS -> Truth.TRUE;
                    case BY_RULE -> byRows;
                    case OPTIONAL -> chosen.and(byRows);
                };
        String overriddenBy = null;
        if (truth == Truth.TRUE) {
            List<Reason> because = new ArrayList<>();
            if (mode != Mode.BY_RULE) {
                because.add(new Reason.Applying(plan.matter(), mode == Mode.OPTIONAL));
            }
            because.addAll(applying.holding());
            findings.found(Concludes.APPLICABILITY, id, null, "applies", Findings.PLAIN, because, null);
            overriddenBy = because.getFirst().path();
        }
        if (!excluding.holding().isEmpty()) {
            findings.found(
                    Concludes.APPLICABILITY, id, null, "not-needed", Findings.PLAIN, excluding.holding(), overriddenBy);
        }
        if (truth == Truth.UNKNOWN) {
            if (byRows == Truth.UNKNOWN) {
                findings.waiting((byExclusion ? excluding : applying).open(), id, null);
            }
            if (mode == Mode.OPTIONAL && chosen == Truth.UNKNOWN) {
                findings.waitingForChoice(id);
            }
        }
        return truth;
    }

    /** Whether a row in force may conclude that the matter applies. */
    private boolean isRuled(MatterPlan plan) {
        return plan.applying().stream().anyMatch(r -> r.off() == null && r.row().inForce(facts.lawDate()));
    }

    private Truth chosen(String matter) {
        Boolean chosen = facts.chosen().get(matter);
        return chosen == null ? Truth.UNKNOWN : Truth.of(chosen);
    }
}
