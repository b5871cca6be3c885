package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.Optional;

/** Whether a table must say something in every situation (decides). Where it says nothing about it, only routes must be decided. */
public enum Decides {
    /** In every situation a row holds; about a matter, whenever the matter applies. */
    ALWAYS("always"),
    /** Of the matters of an applicability table exactly one applies. */
    ONE_MATTER("one-matter"),
    /** There may be situations in which no row holds. */
    SOMETIMES("sometimes");

    private final String id;

    Decides(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static Optional<Decides> of(String id) {
        return Arrays.stream(values()).filter(d -> d.id.equals(id)).findFirst();
    }
}
