package cn.yijianshi.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a licence is worth on the evidence date. */
public final class LicenceTest extends FactTest<HeldLicence, LicenceTest> {

    LicenceTest(@Nullable List<Fact<HeldLicence>> entries) {
        super(entries);
    }

    @Override
    LicenceTest self() {
        return this;
    }

    public LicenceTest state(String... states) {
        Set<String> accepted = Set.of(states);
        return meeting(held -> Truth.of(accepted.contains(held.state().id())));
    }

    /** At least this 可信等级, A being the highest; says nothing of a licence that is absent. */
    public LicenceTest trust(String lowest) {
        return meeting(held -> Truth.of(
                held.state() == Cell.LicenceState.ABSENT || held.trust().compareTo(lowest) <= 0));
    }
}
