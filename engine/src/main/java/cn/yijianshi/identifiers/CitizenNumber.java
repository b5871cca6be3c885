package cn.yijianshi.identifiers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643-1999): six digits of the division, eight of the birth date, three of order (odd for men), one
 * check character after ISO 7064 MOD 11-2.
 */
public final class CitizenNumber {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private CitizenNumber() {}

    /** The birth date a valid number states; empty for an invalid one. */
    public static Optional<LocalDate> birthDate(String number) {
        return fault(number).isEmpty() ? statedDate(number) : Optional.empty();
    }

    static Optional<String> fault(String number) {
        if (number.length() != LENGTH) {
            return Optional.of("应为 18 位");
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = number.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(i == LENGTH - 1 && c == 'X')) {
                return Optional.of("前 17 位应为数字，末位应为数字或大写字母 X");
            }
        }
        if (statedDate(number).isEmpty()) {
            return Optional.of("第 7 至 14 位不是有效的出生日期");
        }
        return number.charAt(LENGTH - 1) == checkCharacter(number) ? Optional.empty() : Optional.of("校验位不正确");
    }

    private static Optional<LocalDate> statedDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
