package cn.yijianshi.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statutory or promised clock: a budget, when it started, and the ledger of its suspensions. Everything else is
 * computed for a moment, so a calendar that comes later or a suspension that is put right changes what it shows and no
 * stored figure contradicts it.
 *
 * @param budget how much time there is
 * @param start when it started; that day is not counted
 * @param suspensions in any order; where several overlap, a day is left out once
 */
public record DeadlineClock(TimeBudget budget, Instant start, List<Suspension> suspensions) {

    public DeadlineClock {
        suspensions = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
    }

    /**
     * What the clock shows.
     *
     * @param at now, or when the work was done
     */
    public ClockState at(Instant at, WorkCalendar calendar, ClockState.Thresholds thresholds) {
        Counting counting = Counting.of(budget.unit(), calendar);
        long ticks = budget.amount() * counting.ticksPerUnit();
        long left = ticks - used(at, counting);
        long remaining = Math.floorDiv(left, counting.ticksPerUnit());
        return new ClockState(
                budget, remaining, due(at, ticks, counting), thresholds.light(remaining), counting.countedThrough(at));
    }

    private long used(Instant at, Counting counting) {
        if (at.isBefore(start)) {
            return 0;
        }
        long used = counting.between(start, at);
        for (Pause pause : pausesUntil(at)) {
            used -= counting.between(pause.from(), pause.to());
        }
        return used;
    }

    private DueDate due(Instant at, long ticks, Counting counting) {
        Instant position = start;
        long left = ticks;
        for (Pause pause : pausesUntil(at)) {
            long ran = counting.between(position, pause.from());
            if (ran > left) { // had run out before it was stopped
                return counting.after(position, left);
            }
            left -= ran;
            position = pause.to();
        }
        Optional<Suspension> now =
                suspensions.stream().filter(s -> s.covers(at)).findFirst();
        return now.isPresent() ? new DueDate.StandingStill(now.get().ground()) : counting.after(position, left);
    }

    /** The times the clock stood still between its start and a moment, joined where they overlap or touch. */
    private List<Pause> pausesUntil(Instant at) {
        List<Pause> joined = new ArrayList<>();
        for (Suspension suspension : suspensions) {
            Instant from = later(suspension.from(), start);
            Instant to = earlier(suspension.to(), at);
            if (to.isBefore(from)) {
                continue;
            }
            Pause last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !from.isAfter(last.to())) {
                joined.set(joined.size() - 1, new Pause(last.from(), later(last.to(), to)));
            } else {
                joined.add(new Pause(from, to));
            }
        }
        return joined;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(@Nullable Instant end, Instant at) {
        return end == null || end.isAfter(at) ? at : end;
    }

    private record Pause(Instant from, Instant to) {}
}
