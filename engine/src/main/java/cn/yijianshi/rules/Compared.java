package cn.yijianshi.rules;

/**
 * What came of comparing a fact, entry by entry for a group; a group is then closed with a quantifier. Immutable. Public
 * because generated code calls it; nothing else needs it.
 */
public abstract sealed class Compared permits FactTest, Settled {

    /** What the comparison says; of a group, only after a quantifier closed it. */
    abstract Truth truth();

    /** What the comparison says of each entry of the group; an unknown group has none to tell. */
    abstract Settled entries();

    /**
     * The opposite ({@code not} is a word of DRL), entry by entry, or of a group that is closed already; what is unknown
     * stays unknown.
     */
    public abstract Compared negated();

    /** Whether it is true or still open; a rule fires for both. */
    public final boolean possible() {
        return truth() != Truth.FALSE;
    }

    /** Every entry of the group; holds for an empty one. */
    public final Compared every() {
        return entries().allMet();
    }

    /** At least one entry of the group; does not hold for an empty one. */
    public final Compared any() {
        return entries().metBy(1);
    }

    /** No entry of the group; holds for an empty one. */
    public final Compared none() {
        return entries().metBy(1).negated();
    }

    /** At least so many entries of the group. */
    public final Compared atLeastOf(int count) {
        return entries().metBy(count);
    }
}
