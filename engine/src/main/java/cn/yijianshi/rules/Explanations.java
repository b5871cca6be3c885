package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Decisions and tables in plain Chinese sentences, made from the tables' own labels. */
public final class Explanations {

    private final Wording words;
    private final CellWording cells;
    private final ConclusionWording conclusions;

    public Explanations(Scope scope) {
        this.words = new Wording(scope);
        this.cells = new CellWording(words);
        this.conclusions = new ConclusionWording(words);
    }

    /** A cell read back: 不小于 300 ㎡; parameters by name. */
    public String cell(Column column, Cell cell) {
        return cells.asks(column, cell, null);
    }

    /** A fact as a column reads it: 小吃店、小餐馆 or 300 ㎡; 未询问 where it is null. */
    public String value(Column column, @Nullable JsonNode value) {
        return words.value(column, value);
    }

    /**
     * A fact that a row was compared with, as the row's column reads it: 有效（可信等级 A）, 热食类 or 320 ㎡; 未询问 where it is
     * unknown.
     */
    public String value(Decision.Cause cause, Decision.Matched matched) {
        return words.column(cause.row(), matched)
                .map(column -> words.value(column, matched.value()))
                .orElseGet(() -> words.plain(matched.value()));
    }

    /** The value of a parameter that a row used, with its unit: 5 个工作日. */
    public String value(Decision.ParameterUse used) {
        return words.value(used);
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
        NearMisses misses = new NearMisses(rules, facts, decision);
        List<NearMiss> nearest = new ArrayList<>(misses.applies(id));
        nearest.addAll(misses.required(id));
        return List.copyOf(nearest);
    }

    /**
     * Why a material that is asked for has to be handed in (why not 免提交), told as {@link #whyNot}.
     *
     * @return nothing where it is exempt, may come later, or is not asked for
     */
    public List<NearMiss> whyNotExempt(CompiledRules rules, Facts facts, Decision decision, String material) {
        return new NearMisses(rules, facts, decision).exempt(material);
    }

    /**
     * Why a material cannot come later (why not 可容缺): first the rows that forbid it, which have no failing cell, then
     * those that nearly allow it.
     *
     * @return nothing where it may come later, is exempt, or is not asked for
     */
    public List<NearMiss> whyNotDeferrable(CompiledRules rules, Facts facts, Decision decision, String material) {
        return new NearMisses(rules, facts, decision).deferrable(material);
    }

    /** What may still come out, depending on what is open: the rows a decision waits for, by phase. */
    public List<Possible> mayStill(CompiledRules rules, Decision decision) {
        List<Possible> possible = new ArrayList<>();
        for (Decision.Pending pending : decision.pending()) {
            Optional<RowRef> ref = rules.rows().find(pending.row());
            String told = ref.isPresent()
                    ? conclusions.possible(ref.get().row().then(), pending.material())
                    : "可能办理“" + words.matter(String.valueOf(pending.matter())) + "”";
            List<String> labels = pending.open().stream()
                    .map(path -> label(ref, path))
                    .distinct()
                    .toList();
            possible.add(new Possible(
                    pending.row(),
                    pending.phase(),
                    pending.matter(),
                    pending.material(),
                    pending.open(),
                    told + "：取决于" + String.join("、", labels)));
        }
        return possible;
    }

    /** The label of what is open: that of the row's column that reads it. */
    private String label(Optional<RowRef> ref, String path) {
        if (path.startsWith("chosen.")) {
            return "申请人是否选办“" + words.matter(path.substring("chosen.".length())) + "”";
        }
        if (path.startsWith("parameter.")) {
            return "尚无规定的参数“" + parameter(ref, path.substring("parameter.".length())) + "”";
        }
        return ref.stream()
                .flatMap(r -> r.table().columns().stream())
                .filter(c -> c.reads().text().equals(path)
                        || (c.heads() != null && c.heads().text().equals(path)))
                .map(Column::label)
                .findFirst()
                .orElseGet(() -> path.startsWith("licence.")
                        ? "电子证照“" + words.evidence(path.substring(path.lastIndexOf('.') + 1)) + "”"
                        : path);
    }

    /** @param name {@code pack/parameter}, or the parameter alone, of the row's pack */
    private String parameter(Optional<RowRef> ref, String name) {
        String path =
                ref.isPresent() && name.indexOf('/') < 0 ? ref.get().table().pack() + "/" + name : name;
        return words.parameter(path).map(Parameter::name).orElse(name);
    }

    /**
     * Something that open facts keep from being decided.
     *
     * @param row as in {@link Decision.Pending}, as are the others
     * @param sentence what may come out and on what it depends, in words
     */
    public record Possible(
            String row,
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            List<String> open,
            String sentence) {}

    /**
     * A row that nearly held.
     *
     * @param row {@code pack/table/row}, or {@code matter/id} where the matter itself says so
     * @param failing how many of its cells do not hold or are unknown; 0 for a row that forbids
     * @param sentence all those cells, in column order, in words
     */
    public record NearMiss(String row, int failing, String sentence) {}
}
