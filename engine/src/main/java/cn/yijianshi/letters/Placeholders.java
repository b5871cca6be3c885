package cn.yijianshi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one kind of placeholder there is: <code>{{field}}</code>. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,100})}}");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9-]*(?:\\.[a-z][a-zA-Z0-9-]*)*");

    private Placeholders() {}

    /** The fields a text names, in order; among them whatever else stands between the braces. */
    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return names;
    }

    static boolean isField(String name) {
        return FIELD.matcher(name).matches();
    }

    /** Whether braces are left that no placeholder takes. */
    static boolean hasStrayBraces(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /** The text with its fields filled in, once: a value is not looked at for placeholders. */
    static String fill(String text, Function<String, String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(value.apply(m.group(1).strip())));
    }
}
