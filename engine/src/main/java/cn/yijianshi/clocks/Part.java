package cn.yijianshi.clocks;

import java.util.UUID;

/**
 * The part of a case that a clock is for.
 *
 * @param id id of the matter or of the step's work item; empty for the whole case
 */
public record Part(Level level, String id) {

    /** What kind of part. */
    public enum Level {
        CASE("case"),
        MATTER("matter"),
        STEP("step");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public static Part wholeCase() {
        return new Part(Level.CASE, "");
    }

    public static Part matter(String matter) {
        return new Part(Level.MATTER, matter);
    }

    public static Part step(UUID workItem) {
        return new Part(Level.STEP, workItem.toString());
    }
}
