package cn.yijianshi.process;

import java.util.Arrays;
import java.util.Optional;

/**
 * How long a step is promised to take.
 *
 * @param amount at least 1
 * @param unit what is counted; natural days and hours become working days only with a calendar
 */
public record StepTime(int amount, Unit unit) {

    /** What a time limit counts. */
    public enum Unit {
        WORKING_DAYS("working-days"),
        NATURAL_DAYS("natural-days"),
        HOURS("hours");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** The value in definition files. */
        public String code() {
            return code;
        }

        static Optional<Unit> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(unit -> unit.code.equals(code))
                    .findFirst();
        }
    }

    public StepTime {
        if (amount < 1) {
            throw new IllegalArgumentException("A step takes at least 1, not " + amount);
        }
    }
}
