package cn.yijianshi.calendar;

/**
 * How much time a clock has.
 *
 * @param amount at least 0
 * @param unit of what
 */
public record TimeBudget(int amount, Unit unit) {

    public TimeBudget {
        if (amount < 0) {
            throw new IllegalArgumentException("A budget is not negative: " + amount);
        }
    }

    /** More of the same, e.g. the ten days by which an organ's head may extend (行政许可法 art. 42). */
    public TimeBudget extendedBy(int more) {
        return new TimeBudget(amount + more, unit);
    }

    /** 工作日, 自然日 (both without the first day), or hours as they pass by day and night. */
    public enum Unit {
        WORKING_DAYS,
        NATURAL_DAYS,
        HOURS
    }
}
