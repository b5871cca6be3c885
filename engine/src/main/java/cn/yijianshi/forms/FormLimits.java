package cn.yijianshi.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Bounds that keep one form from occupying the machine (docs: limits). */
public final class FormLimits {

    /** Fields of one form, those of groups counted once. */
    public static final int MAX_FIELDS = 500;

    static final int MAX_DEPTH = 50;
    static final int MAX_BYTES = 1024 * 1024;
    static final int MAX_LONG_TEXT = 10_000;
    static final int MAX_GROUP_ITEMS = 500;

    /** More digits than any amount has; 1E999999999 would fill the memory when written out. */
    private static final int MAX_DIGITS = 40;

    private long bytes;

    private FormLimits() {}

    /** Why data are not even looked at; empty where they keep the bounds. */
    static Optional<String> refusal(JsonNode data) {
        return Optional.ofNullable(new FormLimits().measure(data, 0));
    }

    private @org.jspecify.annotations.Nullable String measure(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return "表单数据嵌套超过 " + MAX_DEPTH + " 层，不予接收";
        }
        if (node.isNumber() && tooLong(node)) {
            return "表单数据中有超过 " + MAX_DIGITS + " 位的数字，不予接收";
        }
        bytes += node.isString() ? utf8Length(node.stringValue()) + 3 : 8;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            bytes += utf8Length(member.getKey()) + 3;
            String refusal = measure(member.getValue(), depth + 1);
            if (refusal != null) {
                return refusal;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                String refusal = measure(item, depth + 1);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return bytes > MAX_BYTES ? "表单数据超过 1 MB，不予接收" : null;
    }

    private static boolean tooLong(JsonNode number) {
        if (number.isFloatingPointNumber() && !number.isBigDecimal()) {
            return !Double.isFinite(number.doubleValue()) || Math.abs(number.doubleValue()) >= 1e40;
        }
        BigDecimal value = number.decimalValue();
        return value.precision() > MAX_DIGITS || Math.abs(value.scale()) > MAX_DIGITS;
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
