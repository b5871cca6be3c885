package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import org.jspecify.annotations.Nullable;

/** The situation as a whole: what the rows of ordinary tables are about. */
public final class Situation extends FactView {

    private final Rows rows;
    private final @Nullable JudgedRow[] judged;

    Situation(TypedFacts typed, Rows rows) {
        super(typed);
        this.rows = rows;
        this.judged = new JudgedRow[rows.all().size()];
    }

    @Override
    void holds(String row) {
        RowRef ref = rows.named(row);
        judged[ref.index()] = JudgedRow.fired(ref, this);
    }

    /** What is known of a row; null where it does not hold or does not count. */
    @Nullable
    JudgedRow judged(RowRef ref) {
        return ref.off() == null ? fired(ref) : null;
    }

    /** The same, also of a row that does not count. */
    @Nullable
    JudgedRow fired(RowRef ref) {
        return judged[ref.index()];
    }

    @Override
    FactTest<?> attribute(As as, String path) {
        throw new IllegalArgumentException("Only a shared policy reads " + path);
    }
}
