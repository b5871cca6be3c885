package cn.yijianshi.cases;

/** How a material of a case is there, or will be. */
public enum MaterialState {
    PAPER("paper", "已收纸质"),
    UPLOADED("uploaded", "已上传"),
    EVIDENCE("evidence", "电子证照（免提交）"),
    DEFERRED("deferred", "容缺，待补交"),
    SUPPLEMENTED("supplemented", "已补交"),
    /** Was deferred, and nobody asks for it any more. */
    DROPPED("dropped", "事项不再办理，不用补交");

    private final String code;
    private final String label;

    MaterialState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    static MaterialState ofCode(String code) {
        for (MaterialState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a material: " + code);
    }
}
