package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;

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
        for (Operand.OfParameter parameter : RowParameters.of(cell)) {
            if (facts.source.parameter(parameter.parameter()).isEmpty()) {
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
}
