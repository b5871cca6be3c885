package cn.yijianshi.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number under which an office is reached: a mobile number, a landline with its area code (0 and two or three digits, a
 * dash may follow, seven or eight digits, an extension of up to five), a service number of ten digits (400, 800) or a short
 * number such as 12345.
 */
public final class OfficePhone {

    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(-[0-9]{1,5})?");
    private static final Pattern SERVICE = Pattern.compile("[48]00-?[0-9]{3}-?[0-9]{4}");
    private static final Pattern SHORT = Pattern.compile("1[0-9]{2}|1[0-9]{4}|9[0-9]{4}");

    private OfficePhone() {}

    /** What is wrong with a text as an office's telephone number, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String text) {
        boolean known = LANDLINE.matcher(text).matches()
                || SERVICE.matcher(text).matches()
                || SHORT.matcher(text).matches()
                || IdentifierKind.MOBILE.accepts(text);
        return known ? Optional.empty() : Optional.of("应为带区号的座机（如 0980-5510101）、手机、400 电话或 12345 这样的短号");
    }
}
