package cn.yijianshi.cases;

/** State of a case (办件状态). It is what the process waits for; a matter's own outcome stands with the matter. */
public enum CaseState {
    PROCESSING("processing", "办理中"),
    SUPPLEMENT("supplement", "待补齐材料"),
    ISSUE("issue", "待出证"),
    DELIVER("deliver", "待送达"),
    CLOSED("closed", "办结"),
    /** Ended before a result: no matter of it was examined to its end. */
    TERMINATED("terminated", "终止办理"),
    /** Given back, since what was promised did not come. */
    RETURNED("returned", "退件"),
    /** Taken back by the applicant. */
    WITHDRAWN("withdrawn", "撤回");

    private final String code;
    private final String label;

    CaseState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether results are out or no more to come. */
    boolean issuing() {
        return this == DELIVER || over();
    }

    /** Whether nothing more is done in the case. */
    public boolean over() {
        return switch (this) {
            case PROCESSING, SUPPLEMENT, ISSUE, DELIVER -> false;
            case CLOSED, TERMINATED, RETURNED, WITHDRAWN -> true;
        };
    }

    static CaseState ofCode(String code) {
        for (CaseState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a case: " + code);
    }
}
