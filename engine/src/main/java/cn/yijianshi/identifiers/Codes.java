package cn.yijianshi.identifiers;

import java.util.Optional;

/** What the codes of matters and licences are made of. */
final class Codes {

    private Codes() {}

    static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean digitsOrCapitals(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
    }

    static void require(Optional<String> fault, String text) {
        if (fault.isPresent()) {
            throw new IllegalArgumentException("“" + text + "”：" + fault.get());
        }
    }
}
