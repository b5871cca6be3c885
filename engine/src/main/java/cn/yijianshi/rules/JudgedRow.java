package cn.yijianshi.rules;

import cn.yijianshi.rules.RowRef.Asked;
import java.util.ArrayList;
import java.util.List;

/**
 * A row in force with what its cells say together.
 *
 * @param facts what it was compared with
 */
record JudgedRow(RowRef ref, FactView facts, Truth truth) implements Reason {

    /** Judges a row that a rule fired for: the rule only tells that it may hold, which is all where its facts are known. */
    static JudgedRow fired(RowRef ref, FactView facts) {
        CellTest test = new CellTest(facts);
        Truth truth = Truth.of(ref.row().inForce(facts.source.facts().lawDate()));
        for (Asked asked : ref.cells()) {
            truth = truth.and(test.truthOfPossible(asked));
        }
        if (!truth.possible()) {
            throw new IllegalStateException("A rule fired for a row that does not hold: " + ref.path());
        }
        return new JudgedRow(ref, facts, truth);
    }

    @Override
    public String path() {
        return ref.path();
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
        for (Asked asked : ref.cells()) {
            if (test.truth(asked) == Truth.UNKNOWN) {
                openOf(asked.column(), asked.cell()).stream()
                        .filter(o -> !open.contains(o))
                        .forEach(open::add);
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
