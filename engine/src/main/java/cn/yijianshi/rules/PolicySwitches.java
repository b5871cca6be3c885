package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the rows of policies that the bundle switched off out of a decision, and writes down where they would have held. */
final class PolicySwitches {

    private final List<SwitchedOff> switches;
    private final Findings findings;

    PolicySwitches(Scope scope, Findings findings) {
        this.switches = scope.switchedOff();
        this.findings = findings;
    }

    /**
     * The rows that count.
     *
     * @param about what rows of a subject are about; null for rows about the whole case
     */
    List<JudgedRow> inUse(List<JudgedRow> rows, @Nullable Requirement about) {
        if (switches.isEmpty()) {
            return rows;
        }
        List<JudgedRow> inUse = new ArrayList<>();
        for (JudgedRow row : rows) {
            Optional<SwitchedOff> off = of(row.ref());
            if (off.isEmpty()) {
                inUse.add(row);
            } else if (row.truth() == Truth.TRUE && (about == null || about.truth() == Truth.TRUE)) {
                findings.found(
                        row.ref().phase(),
                        about == null ? row.then().matter() : about.matter().id(),
                        about == null ? row.then().material() : about.material().id(),
                        "switched-off",
                        Map.of(),
                        List.of(
                                findings.causes().of(row),
                                findings.causes()
                                        .switchedOff(off.get(), row.ref().table())),
                        off.get().path());
            }
        }
        return inUse;
    }

    /** What switches a row off, if anything does. */
    Optional<SwitchedOff> of(RowRef row) {
        return switches.stream().filter(s -> s.of(row.path())).findFirst();
    }
}
