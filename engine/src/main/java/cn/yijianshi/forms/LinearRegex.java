package cn.yijianshi.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;

/**
 * Regular expressions whose time grows with the length of the text alone (RE2): no look-around, no back-references, no
 * exponential back-tracking.
 */
final class LinearRegex implements RegularExpressionFactory {

    static final int MAX_PATTERN = 300;
    private static final int MAX_PROGRAM = 2_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    @Override
    public RegularExpression getRegularExpression(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        // Every text with a pattern has a maxLength, so that what is longer is refused without looking at it.
        return text -> text.length() > 2 * FormLimits.MAX_LONG_TEXT
                || compiled.matcher(text).find();
    }

    /** Why a pattern cannot be used; empty where it can. */
    static Optional<String> fault(String pattern) {
        if (pattern.length() > MAX_PATTERN) {
            return Optional.of("正则表达式超过 " + MAX_PATTERN + " 个字符");
        }
        if (expansion(pattern) > MAX_PROGRAM) {
            return Optional.of("正则表达式中的重复次数太多");
        }
        try {
            return Pattern.compile(pattern).programSize() > MAX_PROGRAM ? Optional.of("正则表达式太复杂") : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("正则表达式不能用线性时间的引擎（RE2）编译：" + e.getDescription());
        }
    }

    /** An upper bound of how nested repetitions multiply, before anything is compiled. */
    private static long expansion(String pattern) {
        long product = 1;
        java.util.regex.Matcher repeat = REPEAT.matcher(pattern);
        while (repeat.find() && product <= MAX_PROGRAM) {
            String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        return product;
    }
}
