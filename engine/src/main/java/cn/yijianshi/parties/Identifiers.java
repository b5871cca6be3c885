package cn.yijianshi.parties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The checks that a number typed by hand must pass. Each gives what is wrong in words the person at the counter can act
 * on; nothing where the number is right. That a number is right does not mean that it was ever given to anybody.
 */
public final class Identifiers {

    private static final Pattern ID_CARD = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final int EARLIEST_YEAR = 1900;

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_AT = 8;

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private Identifiers() {}

    /** What is wrong with an identifier. */
    public static Optional<String> fault(Identifier identifier, LocalDate today) {
        return switch (identifier.kind()) {
            case ID_CARD -> idCardFault(identifier.number(), today);
            case CREDIT_CODE -> creditCodeFault(identifier.number());
            case OTHER -> identifier.number().isEmpty() ? Optional.of("请填写证件号码。") : Optional.empty();
        };
    }

    /** 公民身份号码, GB 11643-1999: a date of birth that can be, and the check character (ISO 7064 MOD 11-2). */
    public static Optional<String> idCardFault(String number, LocalDate today) {
        if (!ID_CARD.matcher(number).matches()) {
            return Optional.of("公民身份号码须为 18 位：17 位数字加 1 位数字或 X。");
        }
        if (!isBirthDate(number.substring(6, 14), today)) {
            return Optional.of("公民身份号码第 7 至 14 位不是有效的出生日期。");
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += ID_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number.charAt(17) == ID_CHECKS.charAt(sum % 11)
                ? Optional.empty()
                : Optional.of("公民身份号码有误：末位校验码不符，请核对各位数字。");
    }

    /** 统一社会信用代码, GB 32100-2015, with the check character of the organisation code inside it, GB 11714. */
    public static Optional<String> creditCodeFault(String code) {
        if (!CREDIT_CODE.matcher(code).matches()) {
            return Optional.of("统一社会信用代码须为 18 位数字或大写字母（不用 I、O、S、V、Z），第 3 至 8 位为数字。");
        }
        if (code.charAt(16) != organisationCheck(code)) {
            return Optional.of("统一社会信用代码有误：第 9 至 17 位（组织机构代码）校验码不符。");
        }
        return code.charAt(17) == creditCheck(code) ? Optional.empty() : Optional.of("统一社会信用代码有误：末位校验码不符，请核对各位。");
    }

    /** A mobile number of the Chinese mainland. */
    public static Optional<String> mobileFault(String number) {
        return MOBILE.matcher(number).matches() ? Optional.empty() : Optional.of("手机号码须为 1 开头的 11 位数字。");
    }

    private static boolean isBirthDate(String digits, LocalDate today) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate birth = LocalDate.of(
                    year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return year >= EARLIEST_YEAR && !birth.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char creditCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * CREDIT_ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(ORGANISATION_AT + i), 36);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
