package cn.yijianshi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How time is counted in one unit. Ticks are days, or seconds where the unit is hours. */
sealed interface Counting {

    static Counting of(TimeBudget.Unit unit, WorkCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> new WorkingDays(calendar);
            case NATURAL_DAYS -> new NaturalDays();
            case HOURS -> new Seconds();
        };
    }

    /** Ticks of one unit. */
    default long ticksPerUnit() {
        return 1;
    }

    /** Ticks that pass from one moment to a later one, as far as known. */
    long between(Instant from, Instant to);

    /** When some ticks have passed. */
    DueDate after(Instant from, long ticks);

    /** The last day whose ticks are counted when the time is {@code at}. */
    default LocalDate countedThrough(Instant at) {
        return date(at);
    }

    static LocalDate date(Instant moment) {
        return moment.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    record WorkingDays(WorkCalendar calendar) implements Counting {
        @Override
        public long between(Instant from, Instant to) {
            return calendar.knownWorkingDaysBetween(date(from), date(to));
        }

        @Override
        public DueDate after(Instant from, long ticks) {
            return calendar.addWorkingDays(date(from), Math.toIntExact(ticks));
        }

        @Override
        public LocalDate countedThrough(Instant at) {
            LocalDate today = date(at);
            return today.isAfter(calendar.completeThrough()) ? calendar.completeThrough() : today;
        }
    }

    record NaturalDays() implements Counting {
        @Override
        public long between(Instant from, Instant to) {
            return ChronoUnit.DAYS.between(date(from), date(to));
        }

        @Override
        public DueDate after(Instant from, long ticks) {
            return new DueDate.On(date(from).plusDays(ticks));
        }
    }

    record Seconds() implements Counting {
        @Override
        public long ticksPerUnit() {
            return 3600;
        }

        @Override
        public long between(Instant from, Instant to) {
            return Duration.between(from, to).toSeconds();
        }

        @Override
        public DueDate after(Instant from, long ticks) {
            return new DueDate.At(from.plusSeconds(ticks));
        }
    }
}
