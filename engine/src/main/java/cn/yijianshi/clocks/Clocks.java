package cn.yijianshi.clocks;

import cn.yijianshi.calendar.ClockState;
import cn.yijianshi.calendar.DeadlineClock;
import cn.yijianshi.calendar.Suspension;
import cn.yijianshi.calendar.TimeBudget;
import cn.yijianshi.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, stops and reads the clocks of cases. Changes join the transaction of the use case, which holds the lock on the
 * case; who may change and what the ledger says of it is the use case's affair.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

    private static final ClockState.Thresholds LAST_DAY = ClockState.Thresholds.soonAt(1);

    private final ClockRows rows;
    private final WorkCalendar calendar;

    Clocks(ClockRows rows, WorkCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * Starts a clock; a part has at most one of a kind.
     *
     * @param at that day is not counted (行政许可法 art. 82, by common practice)
     */
    public void start(UUID caseId, Part part, ClockKind kind, TimeBudget budget, Instant at) {
        rows.insert(caseId, part, kind, budget, at);
    }

    /**
     * Lets the clocks of some parts stand still, those that the ground permits. One that stands still for the same
     * ground already, or was stopped, is left as it is.
     *
     * @return what stands still from now on because of this
     */
    public List<ClockKind> suspend(UUID caseId, Collection<Part> parts, Ground ground, Instant from) {
        List<ClockKind> stopped = new ArrayList<>();
        for (ClockRows.Row row : rows.running(caseId, parts)) {
            if (ground.stops(row.kind()) && rows.suspend(row.id(), ground, from) && !stopped.contains(row.kind())) {
                stopped.add(row.kind());
            }
        }
        return stopped;
    }

    /** Lets the clocks of some parts run again, as far as they stood still for that ground. */
    public void resume(UUID caseId, Collection<Part> parts, Ground ground, Instant at) {
        rows.running(caseId, parts).forEach(row -> rows.resume(row.id(), ground, at));
    }

    /** Stops the clocks of a part for good: its work is done. */
    public void stop(UUID caseId, Part part, Instant at) {
        rows.stop(caseId, part, at);
    }

    /** What all clocks of a case show at a moment; one that was stopped shows what it did then. */
    @Transactional(readOnly = true)
    public List<ClockReading> readings(UUID caseId, Instant at) {
        Map<UUID, List<Suspension>> suspensions = rows.suspensions(caseId);
        return rows.ofCase(caseId).stream()
                .map(row -> {
                    var own = suspensions.getOrDefault(row.id(), List.of());
                    DeadlineClock clock = new DeadlineClock(row.budget(), row.started(), own);
                    Instant stopped = row.stopped();
                    Instant moment = stopped == null || stopped.isAfter(at) ? at : stopped;
                    return new ClockReading(
                            row.part(), row.kind(), clock.at(moment, calendar, LAST_DAY), clock.suspensions());
                })
                .toList();
    }
}
