package cn.yijianshi.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One version of an adoption; never changed once it is there.
 *
 * @param region division code of the adopter
 * @param version counted from 1
 * @param effectiveFrom first day on which it holds
 * @param values the adopter's own, at most one for an element
 * @param changedBy name of who recorded it
 * @param note why
 */
public record Adoption(
        Subject subject,
        String region,
        int version,
        State state,
        LocalDate effectiveFrom,
        List<LocalValue> values,
        Instant changedAt,
        String changedBy,
        String note) {

    public Adoption {
        values = List.copyOf(values);
    }

    /** The ids are stored and never change. */
    public enum State {
        IN_USE("in-use", "在用"),
        /** Given up; the region sees what its superior offers. May be restored. */
        RETIRED("retired", "停用");

        private final String id;
        private final String label;

        State(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        static State ofId(String id) {
            return Arrays.stream(values())
                    .filter(s -> s.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such state: " + id));
        }
    }

    boolean inUse() {
        return state == State.IN_USE;
    }
}
