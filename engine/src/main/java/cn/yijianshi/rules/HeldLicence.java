package cn.yijianshi.rules;

import cn.yijianshi.rules.Cell.LicenceState;
import cn.yijianshi.rules.Facts.LicenceFacts;
import cn.yijianshi.rules.Facts.PartyFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best licence of a type that a party holds, and what it is worth on the evidence date.
 *
 * @param trust 可信等级; A where the registry told none
 */
record HeldLicence(
        LicenceState state,
        String trust,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final HeldLicence ABSENT = new HeldLicence(LicenceState.ABSENT, "A", null, null);

    private static final Comparator<HeldLicence> BEST_FIRST = Comparator.comparing(HeldLicence::state)
            .thenComparing(HeldLicence::trust)
            .thenComparing(h -> String.valueOf(h.to()), Comparator.reverseOrder())
            .thenComparing(h -> String.valueOf(h.from()));

    private static final Set<String> STATUSES = Set.of("valid", "revoked", "suspended");

    /** Empty where nobody asked the registry, or it did not answer, or not in words that tell what the licence is worth. */
    static Optional<HeldLicence> best(PartyFacts party, String type, LocalDate evidenceDate) {
        if (party.licences() == null || party.unavailable().contains(type)) {
            return Optional.empty();
        }
        List<LicenceFacts> held =
                party.licences().stream().filter(l -> l.type().equals(type)).toList();
        if (held.stream().anyMatch(l -> !STATUSES.contains(l.status()))) {
            return Optional.empty();
        }
        return Optional.of(
                held.stream().map(l -> of(l, evidenceDate)).min(BEST_FIRST).orElse(ABSENT));
    }

    private static HeldLicence of(LicenceFacts licence, LocalDate day) {
        LicenceState state;
        if (licence.status().equals("revoked")) {
            state = LicenceState.REVOKED;
        } else if (licence.to() != null && day.isAfter(licence.to())) {
            state = LicenceState.EXPIRED;
        } else if (licence.status().equals("suspended")) {
            state = LicenceState.SUSPENDED;
        } else if (licence.from() != null && day.isBefore(licence.from())) {
            state = LicenceState.NOT_YET;
        } else {
            state = LicenceState.IN_FORCE;
        }
        return new HeldLicence(state, licence.trust() == null ? "A" : licence.trust(), licence.from(), licence.to());
    }
}
