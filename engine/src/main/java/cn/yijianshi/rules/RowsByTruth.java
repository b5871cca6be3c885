package cn.yijianshi.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * Rows about the same thing: those that hold and those still open, in their order.
 *
 * @param holding rows that are true
 * @param open rows that are unknown
 */
record RowsByTruth(List<JudgedRow> holding, List<JudgedRow> open) {

    static RowsByTruth of(List<JudgedRow> rows, Predicate<Conclusion> about) {
        return new RowsByTruth(
                rows.stream()
                        .filter(r -> r.truth() == Truth.TRUE && about.test(r.then()))
                        .toList(),
                rows.stream()
                        .filter(r -> r.truth() == Truth.UNKNOWN && about.test(r.then()))
                        .toList());
    }

    /** Whether any of them holds. */
    Truth truth() {
        return !holding.isEmpty() ? Truth.TRUE : open.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }
}
