package cn.yijianshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The working days of some whole years after the State Council's yearly notices (放假安排): weekdays that are not days
 * off, and weekends worked in exchange. About other years nothing is known: no weekday is assumed to be a working day
 * before the notice says so. The first day is never counted: one working day after a Friday is the next Monday.
 */
public final class WorkCalendar {

    /** The zone in which a moment becomes a date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String id;
    private final String source;
    private final LocalDate completeFrom;
    private final LocalDate completeThrough;
    private final LocalDate[] workingDays;

    /**
     * @param id names this version of the data; recorded wherever a date was computed from it
     * @param source the notices it was taken from
     * @param firstYear first year covered
     * @param lastYear last year covered
     * @param daysOff days off by notice; those on weekends may stand there too
     * @param makeUpWorkdays weekend days worked in exchange
     * @throws IllegalArgumentException if a day lies outside the years, a make-up day is no weekend day, or a day is both
     */
    public WorkCalendar(
            String id,
            String source,
            int firstYear,
            int lastYear,
            Set<LocalDate> daysOff,
            Set<LocalDate> makeUpWorkdays) {
        this.id = id;
        this.source = source;
        this.completeFrom = LocalDate.of(firstYear, 1, 1);
        this.completeThrough = LocalDate.of(lastYear, 12, 31);
        verify(daysOff, makeUpWorkdays);
        this.workingDays = completeFrom
                .datesUntil(completeThrough.plusDays(1))
                .filter(d -> makeUpWorkdays.contains(d) || (!isWeekend(d) && !daysOff.contains(d)))
                .toArray(LocalDate[]::new);
    }

    public String id() {
        return id;
    }

    public String source() {
        return source;
    }

    /** First day that is known. */
    public LocalDate completeFrom() {
        return completeFrom;
    }

    /** Last day that is known: the end of the last year whose notice is out. */
    public LocalDate completeThrough() {
        return completeThrough;
    }

    /** What kind of day a date is. */
    public DayKind kind(LocalDate date) {
        if (!knows(date)) {
            return DayKind.UNKNOWN;
        }
        return Arrays.binarySearch(workingDays, date) >= 0 ? DayKind.WORKING : DayKind.OFF;
    }

    /**
     * The date some working days after another, the first day not counted.
     *
     * @param count at least 0; 0 is the day itself
     * @return {@link DueDate.Pending} where a day is needed that is not known
     */
    public DueDate addWorkingDays(LocalDate from, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forward: " + count);
        }
        if (count == 0) {
            return new DueDate.On(from);
        }
        if (!knows(from.plusDays(1))) {
            return new DueDate.Pending(count, completeThrough);
        }
        int index = rank(from) + count - 1;
        return index < workingDays.length
                ? new DueDate.On(workingDays[index])
                : new DueDate.Pending(index - workingDays.length + 1, completeThrough);
    }

    /**
     * How many working days lie behind one date up to and including another; empty where one of them is not known.
     *
     * @throws IllegalArgumentException if the dates are in the wrong order
     */
    public OptionalInt workingDaysBetween(LocalDate after, LocalDate through) {
        if (through.isBefore(after)) {
            throw new IllegalArgumentException(through + " is before " + after);
        }
        if (through.equals(after)) {
            return OptionalInt.of(0);
        }
        boolean known = knows(after.plusDays(1)) && knows(through);
        return known ? OptionalInt.of(rank(through) - rank(after)) : OptionalInt.empty();
    }

    /**
     * The working day so many before a date, which itself is not counted; empty where the calendar does not reach.
     *
     * @param count at least 1
     */
    public Optional<LocalDate> workingDayBefore(LocalDate date, int count) {
        int index = rank(date.minusDays(1)) - count;
        return index >= 0 && knows(date.minusDays(1)) ? Optional.of(workingDays[index]) : Optional.empty();
    }

    /** As {@link #workingDaysBetween}, over the known days only. */
    int knownWorkingDaysBetween(LocalDate after, LocalDate through) {
        return Math.max(0, rank(through) - rank(after));
    }

    private boolean knows(LocalDate date) {
        return !date.isBefore(completeFrom) && !date.isAfter(completeThrough);
    }

    /** How many known working days there are up to and including a date. */
    private int rank(LocalDate date) {
        int found = Arrays.binarySearch(workingDays, date);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void verify(Set<LocalDate> daysOff, Set<LocalDate> makeUpWorkdays) {
        Set<LocalDate> all = new HashSet<>(daysOff);
        all.addAll(makeUpWorkdays);
        for (LocalDate day : all) {
            if (!knows(day)) {
                throw new IllegalArgumentException(day + " is outside the years of calendar " + id);
            }
        }
        for (LocalDate day : makeUpWorkdays) {
            if (!isWeekend(day) || daysOff.contains(day)) {
                throw new IllegalArgumentException(day + " cannot be a make-up workday in calendar " + id);
            }
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What a calendar says about a day. */
    public enum DayKind {
        WORKING,
        OFF,
        /** Its year's notice is not in the calendar. */
        UNKNOWN
    }
}
