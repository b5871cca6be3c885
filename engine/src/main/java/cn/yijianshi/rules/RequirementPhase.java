package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which materials the applying matters ask for: those they always need, and those that rows require. */
final class RequirementPhase {

    private final Scope scope;
    private final Findings findings;

    RequirementPhase(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    /** All requirements that hold or may hold, by matter, then material. */
    List<Requirement> resolve(List<JudgedRow> rows, Map<String, Truth> matters) {
        List<Requirement> requirements = new ArrayList<>();
        matters.forEach((id, truth) -> {
            Optional<Matter> matter = scope.catalogue().matter(id);
            if (truth.possible() && matter.isPresent()) {
                for (String material : candidates(matter.get(), rows)) {
                    scope.catalogue()
                            .material(material)
                            .ifPresent(m -> resolve(matter.get(), m, truth, rows, requirements));
                }
            }
        });
        return requirements;
    }

    private static Set<String> candidates(Matter matter, List<JudgedRow> rows) {
        Set<String> candidates = new TreeSet<>();
        matter.materials().stream()
                .filter(r -> r.need() == Matter.Need.ALWAYS)
                .forEach(r -> candidates.add(r.material()));
        for (JudgedRow row : rows) {
            if (row.then() instanceof Conclusion.Required c && c.matter().equals(matter.id())) {
                candidates.add(c.material());
            }
        }
        return candidates;
    }

    private void resolve(
            Matter matter, Material material, Truth applies, List<JudgedRow> rows, List<Requirement> requirements) {
        Optional<Matter.Requirement> own = matter.requirement(material.id());
        Optional<Matter.Requirement> always = own.filter(r -> r.need() == Matter.Need.ALWAYS);
        RowsByTruth requiring = RowsByTruth.of(
                rows,
                then -> then instanceof Conclusion.Required c
                        && c.matter().equals(matter.id())
                        && c.material().equals(material.id()));
        int originals = always.map(Matter.Requirement::originals).orElse(0);
        int copies = always.map(Matter.Requirement::copies).orElse(0);
        for (JudgedRow row : requiring.holding()) {
            originals = Math.max(originals, originals(row, own));
            copies = Math.max(copies, copies(row, own));
        }
        Truth asked = always.isPresent() ? Truth.TRUE : requiring.truth();
        List<Cause> because = new ArrayList<>();
        always.ifPresent(r -> because.add(findings.causes().always(matter, r)));
        because.addAll(findings.because(requiring.holding()));
        requirements.add(
                new Requirement(matter, material, applies.and(asked), originals, copies, List.copyOf(because)));
        int mostOriginals = originals;
        int mostCopies = copies;
        findings.waiting(
                requiring.open().stream()
                        .filter(r ->
                                asked != Truth.TRUE || originals(r, own) > mostOriginals || copies(r, own) > mostCopies)
                        .toList(),
                matter.id(),
                material.id());
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
