package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The literals of generated rules. Public because generated code calls it; nothing else needs it. */
public final class Literals {

    private Literals() {}

    public static Operand decimal(String plain) {
        return new Operand.Literal(new BigDecimal(plain));
    }

    /** @param name {@code pack/parameter} */
    public static Operand.OfParameter parameter(String name) {
        return new Operand.OfParameter(name);
    }

    public static DayOperand day(String iso) {
        return new DayOperand.Day(LocalDate.parse(iso));
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
