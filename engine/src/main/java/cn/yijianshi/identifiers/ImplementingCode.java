package cn.yijianshi.identifiers;

import java.util.Optional;

/**
 * 实施编码 of a matter (GB/T 39554.1-2020): who does what at which level. 31 characters: the organ's 统一社会信用代码, one
 * digit of the level (1 national … 6 village), the basic code.
 *
 * @param text the 31 characters
 */
public record ImplementingCode(String text) {

    static final int LENGTH = 31;
    private static final int LEVEL = 18;

    /**
     * @throws IllegalArgumentException if the text is none; see {@link #fault}
     */
    public ImplementingCode {
        Codes.require(fault(text), text);
    }

    /** What is wrong with a text as an implementing code, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of("应为 31 位（信用代码 18 位、行使层级 1 位、基本编码 12 位）");
        }
        Optional<String> organ = IdentifierKind.CREDIT_CODE.fault(text.substring(0, LEVEL));
        if (organ.isPresent()) {
            return organ.map(fault -> "前 18 位的统一社会信用代码" + fault);
        }
        if (text.charAt(LEVEL) < '1' || text.charAt(LEVEL) > '6') {
            return Optional.of("第 19 位（行使层级）应为 1 至 6");
        }
        return BasicCode.fault(text.substring(LEVEL + 1)).map(fault -> "后 12 位的基本编码" + fault);
    }

    /** The code of what an organ does at a level. */
    public static ImplementingCode of(String creditCode, int level, BasicCode basic) {
        return new ImplementingCode(creditCode + level + basic.text());
    }

    /** 统一社会信用代码 of the organ. */
    public String creditCode() {
        return text.substring(0, LEVEL);
    }

    /** 行使层级: 1 national, 2 province, 3 city, 4 county, 5 township, 6 village. */
    public int level() {
        return text.charAt(LEVEL) - '0';
    }

    public BasicCode basic() {
        return new BasicCode(text.substring(LEVEL + 1));
    }
}
