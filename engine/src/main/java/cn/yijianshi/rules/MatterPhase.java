package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Cause;
import cn.yijianshi.rules.Scope.Member;
import cn.yijianshi.rules.Scope.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which matters apply. */
final class MatterPhase {

    private final Scope scope;
    private final Facts facts;
    private final Findings findings;
    private final Map<String, Truth> truths = new TreeMap<>();

    MatterPhase(Scope scope, Facts facts, Findings findings) {
        this.scope = scope;
        this.facts = facts;
        this.findings = findings;
    }

    /**
     * Resolves all members.
     *
     * @param ruled ids of the matters for which rows in force may conclude that they apply
     * @return whether each member applies, by matter id
     */
    Map<String, Truth> resolve(List<JudgedRow> rows, List<String> ruled) {
        for (Member member : scope.members()) {
            Optional<Matter> matter = scope.catalogue().matter(member.matter());
            if (matter.isPresent()) {
                resolve(member.mode(), matter.get(), rows, ruled.contains(member.matter()));
            }
        }
        return truths;
    }

    private void resolve(Mode mode, Matter matter, List<JudgedRow> rows, boolean ruled) {
        String id = matter.id();
        RowsByTruth applying = about(rows, id, true);
        RowsByTruth excluding = about(rows, id, false);
        boolean byExclusion = mode == Mode.OPTIONAL && !ruled;
        Truth byRows = byExclusion ? excluding.truth().not() : applying.truth();
        Truth chosen = chosen(id);
        Truth truth =
                switch (mode) {
                    case ALWAYS -> Truth.TRUE;
                    case BY_RULE -> byRows;
                    case OPTIONAL -> chosen.and(byRows);
                };
        truths.put(id, truth);
        String overriddenBy = null;
        if (truth == Truth.TRUE) {
            List<Cause> because = new ArrayList<>();
            if (mode != Mode.BY_RULE) {
                because.add(findings.causes().applies(matter, mode == Mode.OPTIONAL));
            }
            because.addAll(findings.because(applying.holding()));
            findings.found(Concludes.APPLICABILITY, id, null, "applies", Map.of(), because, null);
            overriddenBy = because.getFirst().row();
        }
        if (!excluding.holding().isEmpty()) {
            List<Cause> because = findings.because(excluding.holding());
            findings.found(Concludes.APPLICABILITY, id, null, "not-needed", Map.of(), because, overriddenBy);
        }
        if (truth == Truth.UNKNOWN) {
            if (byRows == Truth.UNKNOWN) {
                findings.waiting((byExclusion ? excluding : applying).open(), id, null);
            }
            if (mode == Mode.OPTIONAL && chosen == Truth.UNKNOWN) {
                findings.waiting("matter/" + id, Concludes.APPLICABILITY, id, null, List.of("chosen." + id));
            }
        }
    }

    private static RowsByTruth about(List<JudgedRow> rows, String matter, boolean applies) {
        return RowsByTruth.of(
                rows,
                then -> then instanceof Conclusion.Applicability c
                        && c.matter().equals(matter)
                        && c.applies() == applies);
    }

    private Truth chosen(String matter) {
        Boolean chosen = facts.chosen().get(matter);
        return chosen == null ? Truth.UNKNOWN : Truth.of(chosen);
    }
}
