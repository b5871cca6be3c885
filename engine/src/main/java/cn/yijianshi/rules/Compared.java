package cn.yijianshi.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a fact, entry by entry for a group; a group is then closed with a quantifier. Used once, by one
 * thread. Public because generated code calls it; nothing else needs it.
 */
public abstract sealed class Compared permits FactTest {

    /** One for each entry compared; a single fact has one entry. */
    final Truth[] truths;

    private final boolean known;
    private @Nullable Truth folded;

    /** @param entries how many; -1 for a group that is unknown */
    Compared(int entries) {
        this.known = entries >= 0;
        this.truths = new Truth[Math.max(entries, 0)];
        Arrays.fill(truths, Truth.TRUE);
    }

    /**
     * The opposite ({@code not} is a word of DRL), entry by entry, or of a group that is closed already; what is unknown
     * stays unknown.
     */
    public final Compared negated() {
        folded = folded == null ? null : folded.not();
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truths[i].not();
        }
        return this;
    }

    /** Every entry of the group; holds for an empty one. */
    public final Compared every() {
        Truth all = known ? Truth.TRUE : Truth.UNKNOWN;
        for (Truth truth : truths) {
            all = all.and(truth);
        }
        folded = all;
        return this;
    }

    /** At least one entry of the group; does not hold for an empty one. */
    public final Compared any() {
        return atLeastOf(1);
    }

    /** No entry of the group; holds for an empty one. */
    public final Compared none() {
        folded = atLeastOf(1).truth().not();
        return this;
    }

    /** At least so many entries of the group. */
    public final Compared atLeastOf(int count) {
        int sure = 0;
        int possible = 0;
        for (Truth truth : truths) {
            sure += truth == Truth.TRUE ? 1 : 0;
            possible += truth.possible() ? 1 : 0;
        }
        folded = !known || (sure < count && possible >= count) ? Truth.UNKNOWN : Truth.of(sure >= count);
        return this;
    }

    /** Whether it is true or still open; a rule fires for both. */
    public final boolean possible() {
        return truth().possible();
    }

    final Truth truth() {
        if (folded != null) {
            return folded;
        }
        if (truths.length != 1) {
            throw new IllegalStateException("A group is compared with a quantifier");
        }
        return truths[0];
    }
}
