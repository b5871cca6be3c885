package cn.yijianshi.adoption;

import cn.yijianshi.canonical.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** What an adopter can decide about a difference. The ids are stored and never change. */
public enum Choice {
    /** The original's value, from the day of the change, or from the day of the decision where that is later. */
    ACCEPT("accept", "采用原件内容"),
    /** The adopter's own value, where it can stand. */
    KEEP("keep", "保留本地内容");

    private final String id;
    private final String label;

    Choice(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    static Choice ofId(String id) {
        return Arrays.stream(values())
                .filter(c -> c.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such choice: " + id));
    }

    /**
     * A decision; never changed once it is there, a later one goes before it.
     *
     * @param difference {@link Difference#id}
     * @param region the adopter
     * @param adoptionVersion the version of the adoption it is about; one recorded later is a decision of its own
     * @param from first day on which it counts
     */
    public record Made(
            Hash difference,
            String region,
            int adoptionVersion,
            Choice choice,
            LocalDate from,
            Instant decidedAt,
            String decidedBy) {}
}
