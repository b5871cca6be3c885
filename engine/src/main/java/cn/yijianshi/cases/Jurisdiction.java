package cn.yijianshi.cases;

/**
 * Which cases lie within a person's region. Codes of GB/T 2260 nest by pairs of digits: 990100 (a city) holds 990102 (its
 * district), 990000 (a province) holds both.
 */
final class Jurisdiction {

    private Jurisdiction() {}

    /** The digits that the codes of all regions within begin with. */
    static String prefix(String region) {
        String prefix = region;
        while (prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    static boolean covers(String outer, String inner) {
        return inner.startsWith(prefix(outer));
    }
}
