package cn.yijianshi.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** 事项状态, and of the other entries alike. The ids are stored and never change; a matter tells its state by the same id. */
public enum EntryState {
    /** Being worked on; nobody else sees it. */
    DRAFT("draft", "草稿"),
    /** Offered. */
    IN_USE("in-use", "在用"),
    /** Not offered for the time being; what runs goes on. */
    SUSPENDED("suspended", "暂停"),
    /** No longer offered; may be restored. */
    CANCELLED("cancelled", "取消");

    private final String id;
    private final String label;

    EntryState(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static EntryState ofId(String id) {
        return Arrays.stream(values())
                .filter(s -> s.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such state: " + id));
    }

    /** The states a version may follow: what was never in use cannot be suspended or cancelled. */
    Set<EntryState> mayFollow() {
        return switch (this) {
            case DRAFT, IN_USE -> EnumSet.allOf(EntryState.class);
            case SUSPENDED -> EnumSet.of(IN_USE, SUSPENDED);
            case CANCELLED -> EnumSet.of(IN_USE, SUSPENDED, CANCELLED);
        };
    }
}
