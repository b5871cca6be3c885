package cn.yijianshi.identifiers;

import java.util.Optional;

/**
 * 业务办理项编码: the implementing code and two digits of the handling item (新设, 变更, 延续, 注销 …), 33 characters. Read off
 * published codes; places that number otherwise keep their number as the matter's local code.
 *
 * @param text the 33 characters
 */
public record HandlingItemCode(String text) {

    static final int LENGTH = 33;

    /**
     * @throws IllegalArgumentException if the text is none; see {@link #fault}
     */
    public HandlingItemCode {
        Codes.require(fault(text), text);
    }

    /** What is wrong with a text as the code of a handling item, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of("应为 33 位（实施编码 31 位、顺序码 2 位）");
        }
        if (!Codes.digits(text, ImplementingCode.LENGTH, LENGTH)) {
            return Optional.of("末 2 位（顺序码）应为数字");
        }
        return ImplementingCode.fault(text.substring(0, ImplementingCode.LENGTH));
    }

    public ImplementingCode implementing() {
        return new ImplementingCode(text.substring(0, ImplementingCode.LENGTH));
    }

    /** 01 to 99 within the implemented matter. */
    public int item() {
        return Integer.parseInt(text.substring(ImplementingCode.LENGTH));
    }
}
