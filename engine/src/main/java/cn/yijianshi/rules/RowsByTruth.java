package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows about the same thing: those that hold and those still open, in their order.
 *
 * @param holding rows that are true
 * @param open rows that are unknown
 */
record RowsByTruth(List<JudgedRow> holding, List<JudgedRow> open) {

    static RowsByTruth of(List<RowRef> rows, Function<RowRef, @Nullable JudgedRow> judged) {
        List<JudgedRow> holding = List.of();
        List<JudgedRow> open = List.of();
        for (RowRef ref : rows) {
            JudgedRow row = judged.apply(ref);
            if (row != null && row.truth() == Truth.TRUE) {
                holding = with(holding, row);
            } else if (row != null) {
                open = with(open, row);
            }
        }
        return new RowsByTruth(holding, open);
    }

    private static List<JudgedRow> with(List<JudgedRow> rows, JudgedRow row) {
        List<JudgedRow> more = rows.isEmpty() ? new ArrayList<>() : rows;
        more.add(row);
        return more;
    }

    /** Whether none of them holds or may hold. */
    boolean isEmpty() {
        return holding.isEmpty() && open.isEmpty();
    }

    /** Whether any of them holds. */
    Truth truth() {
        return !holding.isEmpty() ? Truth.TRUE : open.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }
}
