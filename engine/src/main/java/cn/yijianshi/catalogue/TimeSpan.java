package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as a law or a promise states it (办结时限).
 *
 * @param amount how many, at least 0
 * @param unit of what
 * @param note the words beside it
 */
public record TimeSpan(int amount, Unit unit, @Nullable String note) {

    public TimeSpan {
        if (amount < 0) {
            throw new IllegalArgumentException("A time limit is not negative: " + amount);
        }
    }

    /** 时限单位. Days in the Administrative Licensing Law are working days (行政许可法 art. 82). */
    public enum Unit {
        @JsonProperty("working-days")
        WORKING_DAYS("个工作日"),
        @JsonProperty("natural-days")
        NATURAL_DAYS("日"),
        @JsonProperty("hours")
        HOURS("小时");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Office time it takes, for sums and comparisons of different units only, never for a date: in sevenths of an hour, a
     * working day being eight hours and a natural day five sevenths of one.
     */
    public long officeTime() {
        return switch (unit) {
            case HOURS -> 7L * amount;
            case WORKING_DAYS -> 56L * amount;
            case NATURAL_DAYS -> 40L * amount;
        };
    }

    /** As it is read out: 10 个工作日. */
    public String words() {
        return amount + " " + unit.label();
    }
}
