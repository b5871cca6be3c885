package cn.yijianshi.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact under comparison, as generated rules and the explanation of a row both write it: opened by a {@link FactView},
 * narrowed by comparisons that all must hold.
 *
 * @param <V> type of the values compared
 * @param <T> the test itself
 */
public abstract sealed class FactTest<V, T extends FactTest<V, T>> extends Compared
        permits YesNoTest, CodeTest, CodesTest, NumberTest, DateTest, LicenceTest, RegionTest {

    private final @Nullable List<Fact<V>> entries;

    /** @param entries one, or one for each entry of a group; null for a group that is unknown */
    FactTest(@Nullable List<Fact<V>> entries) {
        super(entries == null ? -1 : entries.size());
        this.entries = entries;
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
}
