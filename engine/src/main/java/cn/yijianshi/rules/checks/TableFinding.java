package cn.yijianshi.rules.checks;

import cn.yijianshi.definitions.Fault.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found about a row or table.
 *
 * @param element {@code pack/table/row}, or {@code pack/table} where the whole table is meant
 * @param others rows that it is found with
 * @param message what is wrong, in Chinese, without the example
 * @param mend how to mend it
 * @param example a situation in which it shows; null where there can be none
 */
public record TableFinding(
        Kind kind,
        String element,
        List<String> others,
        String message,
        String mend,
        @Nullable Example example) {

    /** Kinds of finding with the code their faults carry. */
    public enum Kind {
        /** Two rows hold together and conclude what cannot be both. */
        CONTRADICTION("contradiction", Severity.ERROR),
        /** No situation makes the row true. */
        NEVER_HOLDS("never-holds", Severity.ERROR),
        /** A table that must decide says nothing. */
        GAP("gap", Severity.ERROR),
        /** The row is in force only on days before the bundle is. */
        OUT_OF_FORCE("out-of-force", Severity.WARNING),
        /** Without the row the same would come out. */
        POINTLESS("pointless-row", Severity.WARNING),
        /** A check that took more work than it may. */
        NOT_COVERED("not-covered", Severity.WARNING);

        private final String code;
        private final Severity severity;

        Kind(String code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }

        public String code() {
            return code;
        }

        public Severity severity() {
            return severity;
        }
    }

    public TableFinding {
        others = List.copyOf(others);
    }

    /** The message, and the example in words. */
    public String told() {
        return example == null ? message : message + "。例如：" + example.words();
    }
}
