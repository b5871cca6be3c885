package cn.yijianshi.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down where rows of policies that the bundle switched off would have held. */
final class PolicySwitches {

    private final List<RowRef> off;
    private final Findings findings;

    PolicySwitches(Rows rows, Findings findings) {
        this.off = rows.off();
        this.findings = findings;
    }

    /** Rows about the whole case. */
    void record(Situation situation) {
        for (RowRef ref : off) {
            record(
                    ref,
                    situation::fired,
                    ref.row().then().matter(),
                    ref.row().then().material());
        }
    }

    /** Rows about a material that is asked for. */
    void record(Subject subject, Requirement about) {
        for (RowRef ref : off) {
            if (about.truth() == Truth.TRUE) {
                record(ref, subject::fired, about.matter(), about.material());
            }
        }
    }

    private void record(
            RowRef ref,
            Function<RowRef, @Nullable JudgedRow> fired,
            @Nullable String matter,
            @Nullable String material) {
        JudgedRow row = fired.apply(ref);
        SwitchedOff by = ref.off();
        if (row != null && row.truth() == Truth.TRUE && by != null) {
            findings.found(
                    ref.phase(),
                    matter,
                    material,
                    "switched-off",
                    Findings.PLAIN,
                    List.of(row, new Reason.NotFollowed(by, ref.table())),
                    by.path());
        }
    }
}
