package cn.yijianshi.deferrals;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.evidence.EvidenceRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers that an applicant broke a promise: the rules read it at the next application, until it is repaired. */
@Component
class BrokenPromises {

    private static final String STANDING = "broken-promise";

    private final EvidenceRegistry registry;
    private final Clock clock;

    BrokenPromises(EvidenceRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void remember(LockedCase of, Deferral deferral, String reason) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        of.applicantIdentifier()
                .ifPresent(identifier -> registry.recordStanding(
                        identifier.number(), STANDING, today, of.number() + " " + reason, false));
        of.record(
                CaseEvents.PROMISE_BROKEN,
                Map.of("material", deferral.material()),
                Map.of("reason", reason, "promisedBy", deferral.promisedBy().toString()));
    }
}
