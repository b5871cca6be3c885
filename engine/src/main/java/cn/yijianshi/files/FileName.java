package cn.yijianshi.files;

import java.util.Locale;

/**
 * Turns the name that a browser sent into one that is safe to show and to offer for saving: no folders, no control
 * characters, none that reverse the writing direction, and the extension that the content has.
 */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String safe(String sent, MediaType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"*:<>?|;]", "")
                .strip()
                .replaceFirst("^\\.+", "");
        String base = withoutExtension(clean, type);
        return (base.isBlank() ? "附件" : shortened(base)) + "."
                + type.extensions().getFirst();
    }

    private static String withoutExtension(String name, MediaType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        return type.extensions().stream()
                .filter(extension -> lower.endsWith("." + extension))
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length() - 1))
                .orElse(name);
    }

    private static String shortened(String base) {
        int length = base.codePointCount(0, base.length());
        return length <= LONGEST ? base : base.substring(0, base.offsetByCodePoints(0, LONGEST));
    }
}
