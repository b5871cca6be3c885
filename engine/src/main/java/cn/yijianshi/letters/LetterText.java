package cn.yijianshi.letters;

import java.text.Normalizer;

/** Text as it may stand in a printed letter. */
final class LetterText {

    private LetterText() {}

    /**
     * Leaves out what does not print but could change how the rest reads: control characters other than line breaks, and
     * format characters such as those that turn the direction of writing.
     */
    static String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> {
                    if (c == '\n') {
                        kept.append('\n');
                    } else if (c == '\t') {
                        kept.append(' ');
                    }
                }
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }
}
