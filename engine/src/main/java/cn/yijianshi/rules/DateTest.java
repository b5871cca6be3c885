package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares a day with days or parameters, both written as numbers: 20260301 is 1 March 2026. A parameter without a value
 * for the case leaves it unknown. Its methods avoid the words that DRL keeps for itself.
 */
public final class DateTest extends FactTest<DateTest> {

    /** Stands for the day of a parameter without one. */
    static final long NO_DAY = Long.MIN_VALUE;

    private static final DateTest NEVER = new DateTest(NO_DAY, Truth.FALSE);

    private final long day;

    private DateTest(long day, Truth truth) {
        super(truth);
        this.day = day;
    }

    private DateTest(@Nullable List<DateTest> entries) {
        super(entries);
        this.day = NO_DAY;
    }

    /** @param day null where it is unknown */
    static DateTest of(@Nullable LocalDate day) {
        return day == null ? new DateTest(NO_DAY, Truth.UNKNOWN) : new DateTest(number(day), Truth.TRUE);
    }

    static DateTest ofGroup(@Nullable List<DateTest> entries) {
        return new DateTest(entries);
    }

    /** A day as the number that generated rules write; later days have greater numbers. */
    static long number(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    public DateTest since(long from) {
        return compared(from, Signs.EQUAL | Signs.GREATER);
    }

    public DateTest laterThan(long after) {
        return compared(after, Signs.GREATER);
    }

    public DateTest until(long to) {
        return compared(to, Signs.LESS | Signs.EQUAL);
    }

    public DateTest earlierThan(long before) {
        return compared(before, Signs.LESS);
    }

    public DateTest sameDay(long other) {
        return compared(other, Signs.EQUAL);
    }

    private DateTest compared(long bound, int signs) {
        if (grouped()) {
            return each(e -> e.compared(bound, signs));
        }
        if (day == NO_DAY) {
            return this;
        }
        return bound == NO_DAY ? new DateTest(day, Truth.UNKNOWN) : met(Signs.meet(Long.compare(day, bound), signs));
    }

    @Override
    DateTest self() {
        return this;
    }

    @Override
    DateTest never() {
        return NEVER;
    }

    @Override
    DateTest group(@Nullable List<DateTest> entries) {
        return new DateTest(entries);
    }
}
