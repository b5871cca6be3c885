package cn.yijianshi.intake;

import java.util.List;

/** What became of parties that were typed. */
public sealed interface PartiesOutcome {

    /** Saved; the registries were asked. */
    record Saved(List<EvidenceLine> evidence) implements PartiesOutcome {}

    /** Kept as typed, but something is wrong. */
    record Invalid(List<FieldProblem> problems) implements PartiesOutcome {}

    /**
     * A licence or datum that a registry told.
     *
     * @param state 有效, 已过期 … in words
     * @param valid whether it is in force on the evidence date
     */
    record EvidenceLine(
            String role, String type, String name, String number, String state, String until, boolean valid) {}
}
