package cn.yijianshi.adoption;

import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Recorded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The published versions of one catalogue entry, by the days on which they hold. */
record Dated<T extends Entry>(Class<T> type, List<Recorded> versions) {

    private static final Comparator<Recorded> NEWEST =
            Comparator.<Recorded, LocalDate>comparing(Dated::from).thenComparing(Recorded::version);

    /** The version that says what is true on a day, a cancelled one too. */
    Optional<Recorded> on(LocalDate day) {
        return versions.stream().filter(r -> !from(r).isAfter(day)).max(NEWEST);
    }

    /** The entry on a day, unless it is cancelled then. */
    Optional<T> offered(LocalDate day) {
        return on(day).filter(Dated::offers).map(r -> type.cast(r.entry()));
    }

    Stream<LocalDate> days() {
        return versions.stream().map(Dated::from);
    }

    /** All it ever said. */
    Stream<T> all() {
        return versions.stream().map(r -> type.cast(r.entry()));
    }

    static boolean offers(Recorded version) {
        return version.state() != EntryState.CANCELLED;
    }

    static LocalDate from(Recorded version) {
        return Objects.requireNonNull(version.effectiveFrom());
    }
}
