package cn.yijianshi.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact under comparison, as generated rules and the explanation of a row both write it: open a fact, narrow it by
 * comparisons that all must hold, and, for a group, close it with a quantifier. Used once, by one thread.
 *
 * @param <V> type of the values compared
 * @param <T> the test itself
 */
public abstract sealed class FactTest<V, T extends FactTest<V, T>>
        permits YesNoTest, CodeTest, CodesTest, NumberTest, DateTest, LicenceTest, RegionTest {

    private final @Nullable List<Fact<V>> entries;
    private final Truth[] truths;
    private @Nullable Truth folded;

    /** @param entries one, or one for each entry of a group; null for a group that is unknown */
    FactTest(@Nullable List<Fact<V>> entries) {
        this.entries = entries;
        this.truths = new Truth[entries == null ? 0 : entries.size()];
        java.util.Arrays.fill(truths, Truth.TRUE);
    }

    /**
     * A fact as it is known.
     *
     * @param value null where it is unknown, or known to have no value (the smallest of no entries), which meets nothing
     */
    record Fact<V>(@Nullable V value, boolean known) {

        static <V> Fact<V> of(@Nullable V value) {
            return new Fact<>(value, value != null);
        }
    }

    abstract T self();

    /** All entries must meet one more comparison. */
    T meeting(Function<V, Truth> comparison) {
        for (int i = 0; entries != null && i < truths.length; i++) {
            Fact<V> fact = entries.get(i);
            V value = fact.value();
            Truth met = !fact.known() ? Truth.UNKNOWN : value == null ? Truth.FALSE : comparison.apply(value);
            truths[i] = truths[i].and(met);
        }
        return self();
    }

    /** The opposite, entry by entry; what is unknown stays unknown. */
    public T not() {
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truths[i].not();
        }
        return self();
    }

    /** Every entry of the group; holds for an empty one. */
    public T every() {
        Truth all = entries == null ? Truth.UNKNOWN : Truth.TRUE;
        for (Truth truth : truths) {
            all = all.and(truth);
        }
        folded = all;
        return self();
    }

    /** At least one entry of the group; does not hold for an empty one. */
    public T any() {
        return atLeastOf(1);
    }

    /** No entry of the group; holds for an empty one. */
    public T none() {
        folded = atLeastOf(1).truth().not();
        return self();
    }

    /** At least so many entries of the group. */
    public T atLeastOf(int count) {
        int sure = 0;
        int possible = 0;
        for (Truth truth : truths) {
            sure += truth == Truth.TRUE ? 1 : 0;
            possible += truth.possible() ? 1 : 0;
        }
        folded = entries == null || (sure < count && possible >= count) ? Truth.UNKNOWN : Truth.of(sure >= count);
        return self();
    }

    /** Whether it is true or still open; a rule fires for both. */
    public boolean possible() {
        return truth().possible();
    }

    Truth truth() {
        if (folded != null) {
            return folded;
        }
        if (truths.length != 1) {
            throw new IllegalStateException("A group is compared with a quantifier");
        }
        return truths[0];
    }
}
