package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which materials a matter asks for: those it always needs, and those that rows require. */
final class RequirementPhase {

    private final Situation situation;
    private final Findings findings;

    RequirementPhase(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    /** All requirements of a matter that hold or may hold, by material. */
    List<Requirement> resolve(MatterPlan matter, Truth applies) {
        List<Requirement> requirements = new ArrayList<>();
        if (applies.possible()) {
            for (MaterialPlan material : matter.materials()) {
                resolve(material, applies, requirements);
            }
        }
        return requirements;
    }

    private void resolve(MaterialPlan plan, Truth applies, List<Requirement> requirements) {
        Optional<Matter.Requirement> own = plan.own();
        Optional<Matter.Requirement> always = own.filter(r -> r.need() == Matter.Need.ALWAYS);
        RowsByTruth requiring = RowsByTruth.of(plan.requiring(), situation::judged);
        if (always.isEmpty() && requiring.isEmpty()) {
            return;
        }
        int originals = always.map(Matter.Requirement::originals).orElse(0);
        int copies = always.map(Matter.Requirement::copies).orElse(0);
        for (JudgedRow row : requiring.holding()) {
            originals = Math.max(originals, originals(row, own));
            copies = Math.max(copies, copies(row, own));
        }
        Truth asked = always.isPresent() ? Truth.TRUE : requiring.truth();
        List<Reason> because = new ArrayList<>();
        always.ifPresent(
                r -> because.add(new Reason.AlwaysRequired(plan.traits().matter(), r)));
        because.addAll(requiring.holding());
        Requirement requirement = new Requirement(plan, applies.and(asked), originals, copies, because);
        requirements.add(requirement);
        if (!requiring.open().isEmpty()) {
            findings.waiting(
                    requiring.open().stream()
                            .filter(r -> asked != Truth.TRUE
                                    || originals(r, own) > requirement.originals()
                                    || copies(r, own) > requirement.copies())
                            .toList(),
                    requirement.matter(),
                    requirement.material());
        }
    }

    private static int originals(JudgedRow row, Optional<Matter.Requirement> own) {
        return row.then() instanceof Conclusion.Required c && c.originals() != null
                ? c.originals()
                : own.map(Matter.Requirement::originals).orElse(1);
    }

    private static int copies(JudgedRow row, Optional<Matter.Requirement> own) {
        return row.then() instanceof Conclusion.Required c && c.copies() != null
                ? c.copies()
                : own.map(Matter.Requirement::copies).orElse(0);
    }
}
