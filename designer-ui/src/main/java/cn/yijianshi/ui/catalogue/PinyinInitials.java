package cn.yijianshi.ui.catalogue;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * First letters of the pinyin of a text, for searching: 食品经营许可 gives spjyxk. GB/T 2312 sorts its 3,755 characters of
 * the first level by pinyin, so that the first character of each letter tells where the letter begins; rarer characters
 * are passed over, and one with several readings has the one the standard sorts it by.
 */
final class PinyinInitials {

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final String FIRST_OF_LETTER = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
    private static final int LEVEL_ONE_END = 0xD7F9;

    private PinyinInitials() {}

    /** In lower case; ASCII letters and digits stay as they are. */
    static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.append((char) c);
            } else {
                int letter = letter(code((char) c));
                if (letter >= 0) {
                    initials.append(LETTERS.charAt(letter));
                }
            }
        });
        return initials.toString();
    }

    private static int letter(int code) {
        if (code > LEVEL_ONE_END) {
            return -1;
        }
        int letter = FIRST_OF_LETTER.length() - 1;
        while (letter >= 0 && code(FIRST_OF_LETTER.charAt(letter)) > code) {
            letter--;
        }
        return letter;
    }

    private static int code(char character) {
        byte[] bytes = String.valueOf(character).getBytes(GB2312);
        return bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    }
}
