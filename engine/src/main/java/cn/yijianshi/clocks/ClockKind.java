package cn.yijianshi.clocks;

/** Which time runs: the one the law sets, or the shorter one the place promises. */
public enum ClockKind {
    STATUTORY("statutory", "法定时限"),
    PROMISED("promised", "承诺时限");

    private final String code;
    private final String label;

    ClockKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
