package cn.yijianshi.cases;

import cn.yijianshi.bundle.PromisedPath;
import cn.yijianshi.calendar.DueDate;
import cn.yijianshi.calendar.TimeBudget;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.clocks.ClockKind;
import cn.yijianshi.clocks.Clocks;
import cn.yijianshi.clocks.Part;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Starts the clocks of a case at its acceptance. The statutory clock of every matter begins that day, whatever the process
 * makes it wait for; the promised one of a matter that waits for others begins when those are promised to be done. The
 * whole has the longest statutory time of its matters.
 */
@Component
class ClockStart {

    /** Hours of a limit are office hours, eight to the working day, as in {@link CaseSchedule}. */
    private static final int HOURS_A_DAY = 8;

    private final Clocks clocks;
    private final CaseSchedule schedule;
    private final WorkCalendar calendar;

    ClockStart(Clocks clocks, CaseSchedule schedule, WorkCalendar calendar) {
        this.clocks = clocks;
        this.schedule = schedule;
        this.calendar = calendar;
    }

    void start(UUID caseId, LoadedRelease release, Decision decision, List<MatterRow> matters, Instant accepted) {
        int days = schedule.promisedDays(release, decision);
        TimeBudget whole = new TimeBudget(days, TimeBudget.Unit.WORKING_DAYS);
        clocks.start(caseId, Part.wholeCase(), ClockKind.PROMISED, whole, accepted);
        matters.stream()
                .map(m -> release.matter(m.matter()).statutory())
                .max(Comparator.comparingLong(TimeSpan::officeTime))
                .ifPresent(longest ->
                        clocks.start(caseId, Part.wholeCase(), ClockKind.STATUTORY, budget(longest), accepted));
        for (MatterRow row : matters) {
            Matter matter = release.matter(row.matter());
            Part part = Part.matter(matter.id());
            clocks.start(caseId, part, ClockKind.STATUTORY, budget(matter.statutory()), accepted);
            promised(caseId, release, decision, matter, accepted);
        }
    }

    private void promised(UUID caseId, LoadedRelease release, Decision decision, Matter matter, Instant accepted) {
        int before = PromisedPath.daysBefore(release.process(), decision, matter.id());
        TimeBudget promised = budget(schedule.promised(decision, matter));
        Part part = Part.matter(matter.id());
        if (promised.unit() == TimeBudget.Unit.WORKING_DAYS) {
            // One budget in one unit: right also where the calendar does not reach yet.
            clocks.start(caseId, part, ClockKind.PROMISED, promised.extendedBy(before), accepted);
            return;
        }
        LocalDate from = LocalDate.ofInstant(accepted, WorkCalendar.ZONE);
        Instant turn = calendar.addWorkingDays(from, before) instanceof DueDate.On on && before > 0
                ? on.date().atStartOfDay(WorkCalendar.ZONE).toInstant()
                : accepted;
        clocks.start(caseId, part, ClockKind.PROMISED, promised, turn);
    }

    static TimeBudget budget(TimeSpan span) {
        return switch (span.unit()) {
            case WORKING_DAYS -> new TimeBudget(span.amount(), TimeBudget.Unit.WORKING_DAYS);
            case NATURAL_DAYS -> new TimeBudget(span.amount(), TimeBudget.Unit.NATURAL_DAYS);
            case HOURS -> new TimeBudget(Math.ceilDiv(span.amount(), HOURS_A_DAY), TimeBudget.Unit.WORKING_DAYS);
        };
    }
}
