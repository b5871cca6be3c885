package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison whose value no longer matters: one truth, or one for each entry of a group. */
final class Settled extends Compared {

    private static final Settled FALSE = new Settled(Truth.FALSE, null);
    private static final Settled UNKNOWN = new Settled(Truth.UNKNOWN, null);
    private static final Settled TRUE = new Settled(Truth.TRUE, null);

    /** Null for a group. */
    private final @Nullable Truth truth;

    /** Null for a single truth, and for a group that is unknown. */
    private final @Nullable List<Truth> entries;

    private Settled(@Nullable Truth truth, @Nullable List<Truth> entries) {
        this.truth = truth;
        this.entries = entries;
    }

    static Settled of(Truth truth) {
        return switch (truth) {
            case FALSE -> FALSE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> TRUE;
        };
    }

    /** @param entries null for a group that is unknown */
    static Settled ofGroup(@Nullable List<Truth> entries) {
        return new Settled(null, entries);
    }

    Settled allMet() {
        if (entries == null) {
            return UNKNOWN;
        }
        Truth all = Truth.TRUE;
        for (Truth entry : entries) {
            all = all.and(entry);
        }
        return of(all);
    }

    Settled metBy(int count) {
        if (entries == null) {
            return UNKNOWN;
        }
        int sure = 0;
        int possible = 0;
        for (Truth entry : entries) {
            sure += entry == Truth.TRUE ? 1 : 0;
            possible += entry.possible() ? 1 : 0;
        }
        return sure >= count ? TRUE : possible >= count ? UNKNOWN : FALSE;
    }

    @Override
    Truth truth() {
        if (truth == null) {
            throw new IllegalStateException("A group is compared with a quantifier");
        }
        return truth;
    }

    @Override
    Settled entries() {
        return truth == null ? this : ofGroup(List.of(truth));
    }

    @Override
    public Settled negated() {
        return truth != null
                ? of(truth.not())
                : ofGroup(
                        entries == null
                                ? null
                                : entries.stream().map(Truth::not).toList());
    }
}
