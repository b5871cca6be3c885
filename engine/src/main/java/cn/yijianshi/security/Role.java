package cn.yijianshi.security;

import java.util.Arrays;

/**
 * What a person may do. The ids are stored and never change. Reviewers, supervisors and the separate system and security
 * administrators (三员分立) join this list when their screens exist.
 */
public enum Role {
    /** Models bundles, keeps users. */
    ADMINISTRATOR("administrator", "管理员"),
    /** Takes in and hands out at the comprehensive counter (综合窗口). */
    CLERK("clerk", "窗口人员"),
    /** Examines and decides for one department. */
    APPROVER("approver", "审批人员"),
    /** Reads cases and their record, replays decisions, changes nothing. */
    AUDITOR("auditor", "审计员");

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    /** The name shown on screens. */
    public String label() {
        return label;
    }

    /** The role with a stored id. */
    public static Role ofId(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role: " + id));
    }
}
