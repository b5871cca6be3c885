package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where values become DRL. Whatever a table holds, only letters, digits and {@code . _ / : -} of ASCII come
 * out between quotes: anything else is written as the hexadecimal of its UTF-16 units.
 */
final class DrlLiterals {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern PATH = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}([./][a-z0-9][a-z0-9-]{0,79}){0,2}");
    private static final int HEX_PER_PART = 16_000;

    /** An id, path of ids or path of facts. */
    String path(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not an id or path of ids: " + path);
        }
        return quoted(path);
    }

    /** Part of a package name. */
    String packageName(String id) {
        path(id);
        return "p_" + id.replace('-', '_');
    }

    String codes(List<String> codes) {
        return codes.stream().map(this::code).collect(Collectors.joining(", "));
    }

    String code(String text) {
        return CODE.matcher(text).matches() ? quoted(text) : "utf16(" + hex(text) + ")";
    }

    String number(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        boolean fits = digits.bitLength() < Long.SIZE;
        if (fits && number.scale() == 0) {
            return integer(digits.longValueExact());
        }
        return number.scale() < 0 && number.precision() - number.scale() < 19
                ? integer(number.longValueExact())
                : fits ? "decimal(" + integer(digits.longValueExact()) + ", " + number.scale() + ")" : exact(number);
    }

    private static String exact(BigDecimal number) {
        return "decimal(" + quoted(number.toString()) + ")";
    }

    String parameter(String name) {
        return "parameter(" + path(name) + ")";
    }

    String dayOf(String parameter) {
        return "dayOf(" + path(parameter) + ")";
    }

    /** A day as a number: 20260301 is 1 March 2026. */
    String day(LocalDate day) {
        return integer(DateTest.number(day));
    }

    private static String integer(long number) {
        return number == (int) number ? Long.toString(number) : number + "L";
    }

    private static String hex(String text) {
        StringBuilder parts = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && i * 4 % HEX_PER_PART == 0) {
                parts.append("\", \"");
            }
            parts.append(String.format("%04x", (int) text.charAt(i)));
        }
        return parts.append('"').toString();
    }

    private static String quoted(String harmless) {
        return '"' + harmless + '"';
    }
}
