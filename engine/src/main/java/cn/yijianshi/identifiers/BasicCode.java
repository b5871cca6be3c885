package cn.yijianshi.identifiers;

import java.util.Optional;

/**
 * 基本编码 of a matter (GB/T 39554.1-2020): two digits of the province that made it (00 for the nation), two of the type,
 * five of the main item, three characters of the sub-item (000 where there is none; letters are used, as in W00).
 *
 * @param text the twelve characters
 */
public record BasicCode(String text) {

    static final int LENGTH = 12;
    private static final int SUB_ITEM_START = 9;

    /**
     * @throws IllegalArgumentException if the text is none; see {@link #fault}
     */
    public BasicCode {
        Codes.require(fault(text), text);
    }

    /** What is wrong with a text as a basic code, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of("应为 12 位");
        }
        if (!Codes.digits(text, 0, SUB_ITEM_START)) {
            return Optional.of("前 9 位（区划、类型、主项）应为数字");
        }
        if (!Codes.digitsOrCapitals(text, SUB_ITEM_START, LENGTH)) {
            return Optional.of("后 3 位（子项）应为数字或大写字母");
        }
        return text.startsWith("00000", 4) ? Optional.of("主项（第 5 至 9 位）不能全为 0") : Optional.empty();
    }

    /** Two digits of the province whose catalogue it is of; 00 for the national one. */
    public String province() {
        return text.substring(0, 2);
    }

    /** Two digits of the type of matter: 01 行政许可 … 10 其他, 20 公共服务. */
    public String type() {
        return text.substring(2, 4);
    }

    /** The main item (主项) with province and type: what its sub-items share. */
    public String mainItem() {
        return text.substring(0, SUB_ITEM_START);
    }

    /** The sub-item (子项); 000 where the main item is not divided. */
    public String subItem() {
        return text.substring(SUB_ITEM_START);
    }

    /** Whether this is a sub-item of the same main item. */
    public boolean sharesMainItemWith(BasicCode other) {
        return mainItem().equals(other.mainItem());
    }
}
