package cn.yijianshi.parties;

import java.util.Arrays;

/** By what a party is identified. */
public enum IdentifierKind {
    /** GB 11643. */
    ID_CARD("id-card", "公民身份号码"),
    /** GB 32100. */
    CREDIT_CODE("credit-code", "统一社会信用代码"),
    /** A passport or another paper whose number follows no check known here. */
    OTHER("other", "其他证件号码");

    private final String id;
    private final String label;

    IdentifierKind(String id, String label) {
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

    /** The kind with a stored id. */
    public static IdentifierKind ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of identifier: " + id));
    }
}
