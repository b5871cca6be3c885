package cn.yijianshi.cases;

/** State of a matter case (子办件). One matter may be refused while the others go on. */
public enum MatterState {
    PROCESSING("processing", "办理中"),
    GRANTED("granted", "准予"),
    REFUSED("refused", "不予"),
    /** Not examined to its end: a matter it depends on was not granted, or a promise was not kept. */
    DISCONTINUED("discontinued", "终止办理"),
    /** Given back, since what was promised did not come in the time of grace. */
    RETURNED("returned", "退件"),
    /** Taken back by the applicant. */
    WITHDRAWN("withdrawn", "撤回"),
    /** Granted, issued, and taken back by the organ. */
    REVOKED("revoked", "撤销");

    private final String code;
    private final String label;

    MatterState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether it ended without being decided: its remaining steps are passed over. */
    public boolean brokenOff() {
        return switch (this) {
            case PROCESSING, GRANTED, REFUSED, REVOKED -> false;
            case DISCONTINUED, RETURNED, WITHDRAWN -> true;
        };
    }

    static MatterState ofCode(String code) {
        for (MatterState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a matter case: " + code);
    }
}
