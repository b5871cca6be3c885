package cn.yijianshi.cases;

/** State of a matter case (子办件). One matter may be refused while the others go on. */
public enum MatterState {
    PROCESSING("processing", "办理中"),
    GRANTED("granted", "准予"),
    REFUSED("refused", "不予"),
    /** Not examined, since a matter it depends on was not granted. */
    DISCONTINUED("discontinued", "终止办理");

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

    static MatterState ofCode(String code) {
        for (MatterState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a matter case: " + code);
    }
}
