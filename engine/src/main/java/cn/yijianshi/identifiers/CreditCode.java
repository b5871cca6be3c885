package cn.yijianshi.identifiers;

import java.util.Optional;

/**
 * 统一社会信用代码 (GB 32100-2015): registering authority, category, six digits of the division, the nine characters of
 * the organisation code with its own check (GB 11714), and a check character MOD 31-3. The alphabet leaves out I O S V Z.
 */
final class CreditCode {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int ORGANISATION_START = 8;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    static Optional<String> fault(String code) {
        if (code.length() != LENGTH) {
            return Optional.of("应为 18 位");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of("只能含数字和大写字母（不含 I、O、S、V、Z）");
            }
        }
        for (int i = 2; i < ORGANISATION_START; i++) {
            if (code.charAt(i) > '9') {
                return Optional.of("第 3 至 8 位应为登记机关行政区划码（数字）");
            }
        }
        if (code.charAt(16) != organisationCheck(code)) {
            return Optional.of("主体标识码（第 9 至 17 位）校验不正确");
        }
        return code.charAt(LENGTH - 1) == check(code) ? Optional.empty() : Optional.of("校验位不正确");
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: letters count 10 to 35 over the whole Latin alphabet, the remainder 10 is written X. */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(ORGANISATION_START + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
