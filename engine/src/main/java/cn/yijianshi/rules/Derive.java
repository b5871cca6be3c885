package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.Optional;

/** How a column turns the entries of a group into one number before its cells are compared. */
public enum Derive {
    SUM("sum", "合计"),
    COUNT("count", "数量"),
    MIN("min", "最小值"),
    MAX("max", "最大值"),
    /** The sum divided by a number of heads. */
    PER_HEAD("per-head", "人均");

    private final String id;
    private final String label;

    Derive(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    static Optional<Derive> of(String id) {
        return Arrays.stream(values()).filter(d -> d.id.equals(id)).findFirst();
    }
}
