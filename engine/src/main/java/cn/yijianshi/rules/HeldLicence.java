package cn.yijianshi.rules;

import cn.yijianshi.rules.Cell.LicenceState;
import cn.yijianshi.rules.Facts.LicenceFacts;
import cn.yijianshi.rules.Facts.PartyFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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

    /** Empty where nobody asked the registry, or it did not answer. */
    static Optional<HeldLicence> best(PartyFacts party, String type, LocalDate evidenceDate) {
        if (party.licences() == null || party.unavailable().contains(type)) {
            return Optional.empty();
        }
        return Optional.of(party.licences().stream()
                .filter(l -> l.type().equals(type))
                .map(l -> of(l, evidenceDate))
                .min(BEST_FIRST)
                .orElse(ABSENT));
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
