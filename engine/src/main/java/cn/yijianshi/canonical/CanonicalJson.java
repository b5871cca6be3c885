package cn.yijianshi.canonical;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON with exactly one form for each value: members sorted by UTF-16 code unit, no white space, the escapes of RFC 8785
 * (JSON Canonicalization Scheme). Numbers differ from RFC 8785 on purpose: they are exact decimals in plain notation
 * without trailing zeros, since amounts and areas must not pass through binary floating point. Members whose value is
 * null are left out, so that a field that is absent and one that is null cannot hash differently.
 */
public final class CanonicalJson {

    /** Reads and writes the records that are hashed: dates as text, decimals exact, nothing unknown accepted. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .changeDefaultPropertyInclusion(
                    i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    /** More digits than any amount has; written out, 1e999999999 would fill the memory. */
    private static final int LONGEST_NUMBER = 1000;

    private CanonicalJson() {}

    /** The mapper that the canonical records are bound with. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The canonical text of a record, map or tree. */
    public static String write(Object value) {
        JsonNode tree = value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
        StringBuilder out = new StringBuilder();
        append(tree, out);
        return out.toString();
    }

    /** The canonical text as UTF-8. */
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of the canonical text. */
    public static Hash hash(Object value) {
        return Hash.of(bytes(value));
    }

    /** Reads JSON text as a tree. */
    public static JsonNode read(String json) {
        return json.isBlank() ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(json);
    }

    /** Reads JSON text as a record. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static void append(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node, out);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    append(node.get(i), out);
                }
                out.append(']');
            }
            case STRING -> appendString(node.stringValue(), out);
            case NUMBER -> out.append(plain(node.decimalValue()));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL, MISSING -> out.append("null");
            case BINARY, POJO -> throw new IllegalArgumentException("Not JSON: " + node.getNodeType());
        }
    }

    private static void appendObject(JsonNode node, StringBuilder out) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getValue().isNull()) {
                sorted.put(member.getKey(), member.getValue());
            }
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendString(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
        }
        out.append('}');
    }

    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("A number of more than " + LONGEST_NUMBER + " digits");
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void appendString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
