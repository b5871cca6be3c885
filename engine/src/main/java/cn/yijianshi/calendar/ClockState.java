package cn.yijianshi.calendar;

import java.time.LocalDate;

/**
 * What a clock shows at a moment.
 *
 * @param budget what it had at the start
 * @param remaining units left; 0 on the last day; negative when overdue, then by how much
 * @param due when it runs out
 * @param light how urgent it is
 * @param countedThrough the day up to which days were counted: today, or the last day the calendar knows
 */
public record ClockState(TimeBudget budget, long remaining, DueDate due, Light light, LocalDate countedThrough) {

    public boolean overdue() {
        return remaining < 0;
    }

    public boolean standsStill() {
        return due instanceof DueDate.StandingStill;
    }

    /** How urgent a clock is (facts shown beside a text, never as a colour alone). */
    public enum Light {
        NORMAL("正常"),
        SOON("临期"),
        LATE("超期");

        private final String label;

        Light(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * When the light changes, in units left. Parameters of the place, not of the law.
     *
     * @param soonAt 临期 (yellow) at so many or fewer
     * @param lateAt 超期 (red) at so many or fewer; −1 is red when the last day has passed
     */
    public record Thresholds(int soonAt, int lateAt) {

        public Thresholds {
            if (lateAt > soonAt) {
                throw new IllegalArgumentException("Red comes after yellow: " + soonAt + ", " + lateAt);
            }
        }

        /** Red only when overdue. */
        public static Thresholds soonAt(int remaining) {
            return new Thresholds(remaining, -1);
        }

        Light light(long remaining) {
            if (remaining <= lateAt) {
                return Light.LATE;
            }
            return remaining <= soonAt ? Light.SOON : Light.NORMAL;
        }
    }
}
