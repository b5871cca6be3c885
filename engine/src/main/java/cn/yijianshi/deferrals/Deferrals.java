package cn.yijianshi.deferrals;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.CaseDesk;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the counter does about deferred materials beyond taking them in. */
@Service
public class Deferrals {

    private final CaseDesk desk;
    private final DeferralRows rows;
    private final DeferralPlan plan;
    private final DeferralLifecycle lifecycle;
    private final Lateness lateness;
    private final Access access;
    private final Clock clock;

    Deferrals(
            CaseDesk desk,
            DeferralRows rows,
            DeferralPlan plan,
            DeferralLifecycle lifecycle,
            Lateness lateness,
            Access access,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.plan = plan;
        this.lifecycle = lifecycle;
        this.lateness = lateness;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Lets a deferred material come later because of force majeure (不可抗力). Where its time stood still it runs again.
     *
     * @param until the new last day, after the old one and not before today
     * @param reason what happened
     */
    public ExtensionOutcome extend(UUID caseId, String material, LocalDate until, String reason) {
        Actor clerk = access.require(Role.CLERK);
        return desk.change(caseId, clerk, locked -> extended(locked, material, until, reason.strip()));
    }

    private ExtensionOutcome extended(LockedCase of, String material, LocalDate until, String reason) {
        if (reason.isEmpty()) {
            return new ExtensionOutcome.Refused("请写明不可抗力的情况");
        }
        lifecycle.settle(of, material);
        Optional<LockedCase.Awaited> awaited = of.awaited(material);
        Optional<Deferral> found = rows.find(of.id(), material);
        if (awaited.isEmpty() || found.isEmpty()) {
            return new ExtensionOutcome.Refused("这份材料不在待补交之列");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        if (!until.isAfter(found.get().promisedBy()) || until.isBefore(today)) {
            return new ExtensionOutcome.Refused("新的补交日须在原补交日 " + found.get().promisedBy() + " 之后，且不早于今天");
        }
        lateness.over(of, found.get());
        rows.extended(of.id(), material, until);
        of.promise(material, until);
        plan.promised(of, rows.find(of.id(), material).orElseThrow(), today);
        of.record(
                CaseEvents.DEFERRAL_EXTENDED,
                Map.of("material", material),
                Map.of(
                        "material", awaited.get().name(),
                        "promisedBy", until.toString(),
                        "reason", reason));
        return new ExtensionOutcome.Extended(until);
    }
}
