package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A typed fact under comparison, as generated rules and the explanation of a row both write it: opened by a
 * {@link FactView}, narrowed by comparisons that all must hold. A comparison that holds is the fact itself, so that
 * comparing a single fact makes no garbage.
 *
 * @param <T> the test itself
 */
public abstract sealed class FactTest<T extends FactTest<T>> extends Compared
        permits YesNoTest, CodeTest, CodesTest, NumberTest, DateTest, LicenceTest, RegionTest {

    /** Of a single fact; null for a group. */
    private final @Nullable Truth truth;

    /** One for each entry of a group; null for a single fact, and for a group that is unknown. */
    private final @Nullable List<T> entries;

    /** A single fact: true so far where it has a value, unknown or false where it has none. */
    FactTest(Truth truth) {
        this.truth = truth;
        this.entries = null;
    }

    /** @param entries null for a group that is unknown */
    FactTest(@Nullable List<T> entries) {
        this.truth = null;
        this.entries = entries;
    }

    abstract T self();

    /** The same kind of fact, without a value, that meets nothing. */
    abstract T never();

    abstract T group(@Nullable List<T> entries);

    final boolean grouped() {
        return truth == null;
    }

    /** Whether it is a single fact of which all is known that comparisons ask. */
    final boolean isKnown() {
        return truth == Truth.TRUE || truth == Truth.FALSE;
    }

    /** One more comparison; a fact without a value says what it said before. */
    final T met(boolean holds) {
        return holds ? self() : never();
    }

    /** One more comparison of every entry. */
    final T each(UnaryOperator<T> comparison) {
        if (entries == null) {
            return self();
        }
        List<T> compared = new ArrayList<>(entries.size());
        for (T entry : entries) {
            compared.add(comparison.apply(entry));
        }
        return group(compared);
    }

    @Override
    final Truth truth() {
        if (truth == null) {
            throw new IllegalStateException("A group is compared with a quantifier");
        }
        return truth;
    }

    @Override
    final Settled entries() {
        if (truth != null) {
            return Settled.of(truth).entries();
        }
        return Settled.ofGroup(
                entries == null ? null : entries.stream().map(FactTest::truth).toList());
    }

    @Override
    public final Compared negated() {
        return truth == null ? entries().negated() : Settled.of(truth.not());
    }
}
