package cn.yijianshi.identifiers;

import java.util.Optional;

/** A mobile number of the mainland: eleven digits, the first a 1, the second 3 to 9. */
final class MobileNumber {

    private MobileNumber() {}

    static Optional<String> fault(String number) {
        boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number.length() != 11 || !digits) {
            return Optional.of("应为 11 位数字");
        }
        return number.charAt(0) == '1' && number.charAt(1) >= '3' ? Optional.empty() : Optional.of("应以 13 至 19 开头");
    }
}
