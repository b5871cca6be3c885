package cn.yijianshi.identifiers;

/** ISO/IEC 7064 MOD 37,36 (GB/T 17710): one check character for a text of digits and capitals. */
final class Mod3736 {

    private static final int M = 36;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Mod3736() {}

    /** The check character for a text; any other character in it counts as an asterisk would: it makes no valid text. */
    static char check(String text) {
        int product = M;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + ALPHABET.indexOf(text.charAt(i))) % M;
            product = (sum == 0 ? M : sum) * 2 % (M + 1);
        }
        return ALPHABET.charAt((M + 1 - product) % M);
    }
}
