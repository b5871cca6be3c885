package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a licence is worth on the evidence date. */
public final class LicenceTest extends FactTest<LicenceTest> {

    private static final LicenceTest NEVER = new LicenceTest(null, Truth.FALSE);

    private final @Nullable HeldLicence held;

    private LicenceTest(@Nullable HeldLicence held, Truth truth) {
        super(truth);
        this.held = held;
    }

    /** @param held null where it is unknown */
    static LicenceTest of(@Nullable HeldLicence held) {
        return new LicenceTest(held, held == null ? Truth.UNKNOWN : Truth.TRUE);
    }

    public LicenceTest state(String... states) {
        if (held == null) {
            return this;
        }
        for (String state : states) {
            if (held.state().id().equals(state)) {
                return this;
            }
        }
        return NEVER;
    }

    /** At least this 可信等级, A being the highest; says nothing of a licence that is absent. */
    public LicenceTest trust(String lowest) {
        return met(held == null
                || held.state() == Cell.LicenceState.ABSENT
                || held.trust().compareTo(lowest) <= 0);
    }

    @Override
    LicenceTest self() {
        return this;
    }

    @Override
    LicenceTest never() {
        return NEVER;
    }

    @Override
    LicenceTest group(@Nullable List<LicenceTest> entries) {
        throw new IllegalStateException("Licences are not read in groups");
    }
}
