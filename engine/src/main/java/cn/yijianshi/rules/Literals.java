package cn.yijianshi.rules;

import java.math.BigDecimal;

/** The literals of generated rules. Public because generated code calls it; nothing else needs it. */
public final class Literals {

    private Literals() {}

    /** A decimal by its digits and how many of them stand after the point. */
    public static Bound decimal(long digits, int scale) {
        return new Bound(BigDecimal.valueOf(digits, scale));
    }

    /** A number of more digits than a long holds. */
    public static Bound decimal(String plain) {
        return new Bound(new BigDecimal(plain));
    }

    /** Text that is not a plain code, as the hexadecimal of its UTF-16 units, so that nothing in it can be read as code. */
    public static String utf16(String... hex) {
        StringBuilder text = new StringBuilder();
        for (String part : hex) {
            for (int i = 0; i < part.length(); i += 4) {
                text.append((char) Integer.parseInt(part, i, i + 4, 16));
            }
        }
        return text.toString();
    }
}
