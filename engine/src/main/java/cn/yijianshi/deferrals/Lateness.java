package cn.yijianshi.deferrals;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.cases.MatterState;
import cn.yijianshi.clocks.Clocks;
import cn.yijianshi.clocks.Ground;
import cn.yijianshi.clocks.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What follows when a deferred material is late. The promised time stands still from the end of the last day, whenever the
 * system comes round to it; the time of grace runs from the day the applicant is told.
 */
@Component
class Lateness {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final DeferralRows rows;
    private final DeferralPlan plan;
    private final BrokenPromises broken;
    private final Clocks clocks;
    private final Clock clock;

    Lateness(DeferralRows rows, DeferralPlan plan, BrokenPromises broken, Clocks clocks, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.broken = broken;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The last day has passed. */
    void begin(LockedCase of, Deferral deferral, LocalDate today) {
        String name = name(of, deferral);
        of.record(
                CaseEvents.DEFERRAL_LAPSED,
                Map.of(
                        "material",
                        deferral.material(),
                        "policy",
                        deferral.late().code()),
                Map.of("material", name, "promisedBy", deferral.promisedBy().toString()));
        rows.lapsed(of.id(), deferral.material(), today);
        switch (deferral.late()) {
            case TERMINATE -> breakOff(of, deferral, MatterState.DISCONTINUED, "终止办理");
            case SUSPEND -> suspend(of, deferral, name, today);
        }
    }

    /** The time of grace has passed too (退件). */
    void giveBack(LockedCase of, Deferral deferral) {
        breakOff(of, deferral, MatterState.RETURNED, "退件");
    }

    /** The material came, or may come later than promised: what stood still because of it runs again. */
    void over(LockedCase of, Deferral deferral) {
        if (!deferral.lapsed()) {
            return;
        }
        Set<Part> stillLate = rows.ofCase(of.id()).stream()
                .filter(d -> d.lapsed() && !d.material().equals(deferral.material()))
                .filter(d -> of.awaited(d.material()).isPresent())
                .flatMap(d -> parts(of, d).stream())
                .collect(Collectors.toSet());
        Set<Part> running = parts(of, deferral);
        running.removeAll(stillLate);
        clocks.resume(of.id(), running, Ground.DEFERRAL, clock.instant());
        of.record(
                CaseEvents.CLOCK_RESUMED,
                Map.of("material", deferral.material(), "ground", Ground.DEFERRAL.code()),
                Map.of("reason", Ground.DEFERRAL.label()));
    }

    private void suspend(LockedCase of, Deferral deferral, String name, LocalDate today) {
        Instant end = deferral.promisedBy()
                .atTime(END_OF_DAY)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
        clocks.suspend(of.id(), parts(of, deferral), Ground.DEFERRAL, end);
        of.record(
                CaseEvents.CLOCK_SUSPENDED,
                Map.of("material", deferral.material(), "ground", Ground.DEFERRAL.code()),
                Map.of("reason", Ground.DEFERRAL.label(), "material", name));
        of.tellApplicant(
                DeferralPlan.LAPSE,
                deferral.material(),
                "您承诺于 " + deferral.promisedBy() + " 前补交的《" + name + "》没有收到，承诺时限中止计算；请在 "
                        + plan.graceWords(deferral, today) + " 前补交，逾期将退件");
        plan.giveBack(of, deferral, today, today);
    }

    private void breakOff(LockedCase of, Deferral deferral, MatterState how, String words) {
        String reason = "《" + name(of, deferral) + "》承诺于 " + deferral.promisedBy() + " 前补交，逾期没有补交，依容缺受理承诺" + words;
        broken.remember(of, deferral, reason);
        of.tellApplicant(DeferralPlan.GIVE_BACK, deferral.material(), reason);
        for (String matter : of.mattersNeeding(deferral.material())) {
            of.breakOff(matter, how, reason);
        }
    }

    private static Set<Part> parts(LockedCase of, Deferral deferral) {
        Set<Part> parts = new HashSet<>(Set.of(Part.wholeCase()));
        of.mattersNeeding(deferral.material()).forEach(m -> parts.add(Part.matter(m)));
        return parts;
    }

    private static String name(LockedCase of, Deferral deferral) {
        return of.awaited(deferral.material()).map(LockedCase.Awaited::name).orElse(deferral.material());
    }
}
