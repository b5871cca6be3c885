package cn.yijianshi.parties;

/**
 * How particulars are shown to those who need not know them: enough to tell two apart, not enough to use. The stars do
 * not tell how long the hidden part is.
 */
public final class Masking {

    private Masking() {}

    /** A person's name: the family name stays, 张*. Names of organisations are public and are not masked. */
    public static String personName(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** A number of a person: the first four and the last four stay, 9900********0017; a short one is hidden whole. */
    public static String number(String number) {
        return ends(number, 4, 4, "********");
    }

    /** A telephone number: the first three and the last four stay, 138****0000. */
    public static String phone(String phone) {
        return ends(phone, 3, 4, "****");
    }

    private static String ends(String text, int first, int last, String stars) {
        if (text.isEmpty()) {
            return "";
        }
        return text.length() < first + last + 3
                ? stars
                : text.substring(0, first) + stars + text.substring(text.length() - last);
    }
}
