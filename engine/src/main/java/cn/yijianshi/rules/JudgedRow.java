package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row in force with what its cells say together.
 *
 * @param facts what it was compared with
 */
record JudgedRow(RowRef ref, FactView facts, Truth truth) {

    /** Judges a row cell by cell. */
    static JudgedRow of(RowRef ref, FactView facts) {
        CellTest test = new CellTest(facts);
        Truth truth = Truth.of(ref.row().inForce(facts.source.facts().lawDate()));
        for (Column column : ref.table().columns()) {
            Cell cell = ref.row().cells().get(column.id());
            if (cell != null) {
                truth = truth.and(test.truth(column, cell));
            }
        }
        return new JudgedRow(ref, facts, truth);
    }

    Row row() {
        return ref.row();
    }

    Conclusion then() {
        return ref.row().then();
    }

    /** The facts that keep its cells open, in column order, each once; parameters without a value as {@code parameter.id}. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        CellTest test = new CellTest(facts);
        for (Column column : ref.table().columns()) {
            Cell cell = row().cells().get(column.id());
            if (cell != null && test.truth(column, cell) == Truth.UNKNOWN) {
                openOf(column, cell).stream().filter(o -> !open.contains(o)).forEach(open::add);
            }
        }
        return open;
    }

    private List<String> openOf(Column column, Cell cell) {
        List<String> open = new ArrayList<>();
        MatchedFacts matched = new MatchedFacts(facts);
        FactPath heads = column.heads();
        if (!matched.known(column.reads())) {
            open.add(openPath(column.reads()));
        }
        if (heads != null && !matched.known(heads)) {
            open.add(openPath(heads));
        }
        for (Operand.OfParameter parameter : parameters(cell)) {
            BigDecimal value = facts.source.number(parameter);
            if (value == null) {
                open.add("parameter." + parameter.id());
            }
        }
        return open.isEmpty() ? List.of(openPath(column.reads())) : open;
    }

    /** What would have to be known; for the subject of a shared policy the licence itself. */
    private String openPath(FactPath path) {
        if (path instanceof FactPath.SubjectAttribute a
                && a.attribute().equals("evidence")
                && facts instanceof Subject subject) {
            return "licence.applicant." + subject.evidence();
        }
        return path.text();
    }

    /** The parameters a cell compares with. */
    static List<Operand.OfParameter> parameters(Cell cell) {
        return switch (cell) {
            case Cell.Interval c -> {
                List<Operand.OfParameter> found = new ArrayList<>();
                for (@Nullable Operand operand :
                        new @Nullable Operand[] {c.atLeast(), c.above(), c.atMost(), c.below(), c.is(), c.not()}) {
                    if (operand instanceof Operand.OfParameter p) {
                        found.add(p);
                    }
                }
                yield found;
            }
            case Cell.OfGroup c -> parameters(c.that());
            case Cell.YesNo c -> List.of();
            case Cell.OneOf c -> List.of();
            case Cell.AnyOf c -> List.of();
            case Cell.DateRange c -> List.of();
            case Cell.Licence c -> List.of();
            case Cell.Within c -> List.of();
        };
    }

    /** The parameters the row uses, in its cells and in its conclusion, each once. */
    List<String> parameters() {
        TreeSet<String> names = new TreeSet<>();
        row().cells().values().forEach(c -> parameters(c).forEach(p -> names.add(p.parameter())));
        switch (then()) {
            case Conclusion.Deferral c -> add(names, c.within());
            case Conclusion.TimeLimit c -> {
                add(names, c.promised());
                add(names, c.statutory());
            }
            case Conclusion.Fee c -> {
                if (c.amount() instanceof Operand.OfParameter p) {
                    names.add(p.parameter());
                }
            }
            default -> {}
        }
        return List.copyOf(names);
    }

    private static void add(TreeSet<String> names, @Nullable Limit limit) {
        if (limit instanceof Limit.OfParameter p) {
            names.add(p.parameter());
        }
    }

    /** The value that a column's cell was compared with. */
    @Nullable JsonNode value(Column column) {
        return new MatchedFacts(facts).value(column);
    }
}
