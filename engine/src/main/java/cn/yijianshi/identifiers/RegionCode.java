package cn.yijianshi.identifiers;

import java.util.Optional;

/**
 * An administrative division's code (GB/T 2260): two digits of the province, two of the prefecture, two of the county; 00
 * where the division is a whole province or prefecture.
 */
public final class RegionCode {

    private static final int LENGTH = 6;

    private RegionCode() {}

    /** What is wrong with a text as a division's code, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String code) {
        if (code.length() != LENGTH || !Codes.digits(code, 0, LENGTH)) {
            return Optional.of("应为 6 位数字");
        }
        if (code.startsWith("00")) {
            return Optional.of("前 2 位（省）不能是 00");
        }
        return code.startsWith("00", 2) && !code.endsWith("00") ? Optional.of("有县而没有市（第 3、4 位为 00）") : Optional.empty();
    }

    /** Whether a division may belong to another by their codes: the one above is wider and shares its digits. */
    public static boolean belongs(String code, String above) {
        return !code.equals(above) && width(above) < width(code) && code.startsWith(above.substring(0, width(above)));
    }

    /** How many digits of a valid code name the division: 2 for a province, 4 for a prefecture, 6 for a county. */
    private static int width(String code) {
        if (!code.endsWith("00")) {
            return LENGTH;
        }
        return code.endsWith("0000") ? 2 : 4;
    }
}
