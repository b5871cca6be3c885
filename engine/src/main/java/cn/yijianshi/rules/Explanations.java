package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Scope.Member;
import cn.yijianshi.rules.Scope.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decisions and tables in plain Chinese sentences, made from the tables' own labels. */
public final class Explanations {

    private static final int MOST = 3;

    private final Scope scope;
    private final CellWording cells;
    private final ConclusionWording conclusions;

    public Explanations(Scope scope) {
        this.scope = scope;
        Wording words = new Wording(scope);
        this.cells = new CellWording(words);
        this.conclusions = new ConclusionWording(words);
    }

    /** A cell read back: 不小于 300 ㎡; parameters by name. */
    public String cell(Column column, Cell cell) {
        return cells.asks(column, cell, null);
    }

    /** A conclusion read back: 要求《消防安全检查申报表》. */
    public String conclusion(Row row) {
        return conclusions.of(row.then(), null, null);
    }

    /** A whole row read back, without facts. */
    public String sentence(RuleTable table, Row row) {
        List<String> said = new ArrayList<>();
        for (Column column : table.columns()) {
            Cell cell = row.cells().get(column.id());
            if (cell != null) {
                said.add(column.label() + "：" + cell(column, cell));
            }
        }
        return Causes.sentence(conclusion(row), said, row.basis());
    }

    /**
     * Why a matter does not apply, or a material is not asked for: the rows that came nearest, at most three, those with
     * the fewest failing cells first.
     *
     * @param id of a matter or a material
     * @return nothing where it did come out, or where no row concludes it
     */
    public List<NearMiss> whyNot(CompiledRules rules, Facts facts, Decision decision, String id) {
        boolean cameOut = decision.applies(id)
                || decision.findings().stream()
                        .anyMatch(f -> f.phase() == Concludes.REQUIRED && id.equals(f.material()));
        if (cameOut) {
            return List.of();
        }
        Situation situation = new Situation(rules.source(facts));
        List<NearMiss> misses = new ArrayList<>();
        misses.addAll(notChosen(facts, id));
        misses.addAll(notAlways(decision, id));
        for (RowRef ref : rules.rows()) {
            if (ref.row().inForce(facts.lawDate())) {
                nearMiss(ref, situation, decision, id).ifPresent(misses::add);
            }
        }
        return misses.stream()
                .sorted(Comparator.comparingInt(NearMiss::failing))
                .limit(MOST)
                .toList();
    }

    private Optional<NearMiss> nearMiss(RowRef ref, Situation situation, Decision decision, String id) {
        List<String> failing = new ArrayList<>();
        switch (ref.row().then()) {
            case Conclusion.Applicability c when c.applies() && c.matter().equals(id) -> {}
            case Conclusion.Required c
            when c.material().equals(id) -> {
                if (!decision.applies(c.matter())) {
                    failing.add("不办理“" + matterName(c.matter()) + "”");
                }
            }
            default -> {
                return Optional.empty();
            }
        }
        CellTest test = new CellTest(situation);
        for (Column column : ref.table().columns()) {
            Cell cell = ref.row().cells().get(column.id());
            if (cell != null && test.truth(column, cell) != Truth.TRUE) {
                failing.add(cells.fails(column, cell, situation));
            }
        }
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(new NearMiss(
                        ref.path(),
                        failing.size(),
                        said(conclusions.missed(ref.row().then(), null), failing)));
    }

    /** An optional matter that the applicant did not choose. */
    private List<NearMiss> notChosen(Facts facts, String id) {
        Boolean chosen = facts.chosen().get(id);
        boolean optional = scope.members().contains(new Member(id, Mode.OPTIONAL));
        if (!optional || Boolean.TRUE.equals(chosen)) {
            return List.of();
        }
        String why = chosen == null ? "申请人是否选办：未询问" : "申请人没有选办";
        return List.of(new NearMiss("matter/" + id, 1, said("不办理“" + matterName(id) + "”", List.of(why))));
    }

    /** Matters that would always ask for a material, did they apply. */
    private List<NearMiss> notAlways(Decision decision, String id) {
        List<NearMiss> misses = new ArrayList<>();
        for (Member member : scope.members()) {
            boolean asks = scope.catalogue()
                    .matter(member.matter())
                    .flatMap(m -> m.requirement(id))
                    .filter(r -> r.need() == Matter.Need.ALWAYS)
                    .isPresent();
            if (asks && !decision.applies(member.matter())) {
                String material = conclusions.missed(new Conclusion.Required(member.matter(), id, null, null), null);
                misses.add(new NearMiss(
                        "matter/" + member.matter(),
                        1,
                        said(material, List.of("不办理“" + matterName(member.matter()) + "”"))));
            }
        }
        return misses;
    }

    private String matterName(String id) {
        return scope.catalogue().matter(id).map(Matter::name).orElse(id);
    }

    private static String said(String missed, List<String> failing) {
        return missed + "：" + String.join("；", failing);
    }

    /**
     * A row that nearly held.
     *
     * @param row {@code pack/table/row}, or {@code matter/id} where the matter itself says so
     * @param failing how many of its cells do not hold or are unknown
     * @param sentence all those cells, in column order, in words
     */
    public record NearMiss(String row, int failing, String sentence) {}
}
