package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Sensitivity;
import cn.yijianshi.catalogue.DataElement.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of one data element. Every text has a greatest length and every number its bounds. */
final class FieldSchemas {

    /** 手机, 固定电话 with its area code and extension, 400 numbers, five-digit service numbers such as 12345. */
    static final String PHONE_PATTERN =
            "^(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(?:-[0-9]{1,6})?|400-?[0-9]{3}-?[0-9]{4}|[19][0-9]{4})$";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long MAX_NUMBER = 1_000_000_000_000_000L;
    private static final int MAX_GROUP_ITEMS = 200;
    private static final int MAX_TEXT = 200;

    private final Catalogue catalogue;
    private final Map<String, Need> needs;

    FieldSchemas(Catalogue catalogue, Map<String, Need> needs) {
        this.catalogue = catalogue;
        this.needs = needs;
    }

    ObjectNode of(DataElement element, @Nullable Need need) {
        ObjectNode schema = JSON.objectNode().put("title", element.name());
        if (element.help() != null) {
            schema.put("description", element.help());
        }
        List<String> columns = element.type() == Type.GROUP ? group(element, need, schema) : List.of();
        if (element.type() != Type.GROUP) {
            simple(element, schema);
        }
        schema.set(FormSchema.HINTS, CanonicalJson.mapper().valueToTree(hints(element, need, columns)));
        return schema;
    }

    private static void simple(DataElement element, ObjectNode schema) {
        switch (element.type()) {
            case TEXT -> text(schema, element, MAX_TEXT);
            case LONG_TEXT -> text(schema, element, FormLimits.MAX_LONG_TEXT);
            case ADDRESS, ORGANISATION_NAME -> text(schema, element, MAX_TEXT);
            case PERSON_NAME -> text(schema, element, 50);
            case NUMBER -> number(schema, element, BigDecimal.valueOf(-MAX_NUMBER));
            case MONEY -> number(schema, element, BigDecimal.ZERO).put("multipleOf", new BigDecimal("0.01"));
            case DATE -> schema.put("type", "string").put("format", "date");
            case PERIOD -> period(schema);
            case YES_NO -> schema.put("type", "boolean");
            case ONE_OF -> schema.put("type", "string").set("enum", codes(element));
            case ANY_OF -> {
                schema.put("type", "array").put("uniqueItems", true);
                schema.putObject("items").put("type", "string").set("enum", codes(element));
            }
            case REGION -> schema.put("type", "string").put("pattern", "^[0-9]{6}$");
            case IDENTIFIER -> identifier(schema, element);
            case BANK_ACCOUNT -> schema.put("type", "string").put("pattern", "^[0-9]{6,32}$");
            case PHONE -> schema.put("type", "string").put("pattern", PHONE_PATTERN);
            case FILE, SIGNATURE ->
                schema.put("type", "string").put("maxLength", 64).put("pattern", "^[0-9a-f-]{36,64}$");
            case COMPUTED -> {
                schema.put("readOnly", true).put("maxLength", MAX_TEXT);
                schema.putArray("type").add("string").add("number").add("boolean");
            }
            case GROUP -> throw new IllegalArgumentException("A group within a group: " + element.id());
        }
    }

    private static void text(ObjectNode schema, DataElement element, int longest) {
        int maxLength = element.maxLength() == null ? longest : Math.min(element.maxLength(), FormLimits.MAX_LONG_TEXT);
        schema.put("type", "string").put("maxLength", maxLength);
        if (element.pattern() != null) {
            schema.put("pattern", "^(?:" + element.pattern() + ")$");
        }
    }

    private static ObjectNode number(ObjectNode schema, DataElement element, BigDecimal least) {
        BigDecimal min = element.min() == null ? least : element.min();
        BigDecimal max = element.max() == null ? BigDecimal.valueOf(MAX_NUMBER) : element.max();
        return schema.put("type", "number").put("minimum", min).put("maximum", max);
    }

    private static void identifier(ObjectNode schema, DataElement element) {
        schema.put("type", "string").put("maxLength", 64);
        if (element.check() != null) {
            schema.put("check", element.check());
        }
    }

    private static void period(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false).put("check", CheckKeyword.PERIOD);
        ObjectNode ends = schema.putObject("properties");
        ends.putObject("from").put("title", "开始日期").put("type", "string").put("format", "date");
        ends.putObject("to").put("title", "结束日期").put("type", "string").put("format", "date");
        schema.putArray("required").add("from").add("to");
    }

    /** An array of objects; returns the ids of its columns in order. */
    private List<String> group(DataElement element, @Nullable Need need, ObjectNode schema) {
        boolean required = need != null && need.status() == Need.Status.REQUIRED;
        int least = element.minItems() == null ? 0 : element.minItems();
        int most = element.maxItems() == null ? MAX_GROUP_ITEMS : Math.min(element.maxItems(), MAX_GROUP_ITEMS);
        schema.put("type", "array")
                .put("minItems", required ? Math.max(1, least) : least)
                .put("maxItems", most);
        ObjectNode entry = schema.putObject("items").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = entry.putObject("properties");
        ArrayNode mandatory = JSON.arrayNode();
        List<String> columns = new ArrayList<>();
        for (String id : element.items() == null ? List.<String>of() : element.items()) {
            DataElement item = FormGenerator.element(catalogue, id);
            Need itemNeed = needs.get(id);
            properties.set(id, of(item, itemNeed == null ? need : itemNeed));
            columns.add(id);
            if (itemNeed != null && itemNeed.status() == Need.Status.REQUIRED && item.type() != Type.COMPUTED) {
                mandatory.add(id);
            }
        }
        entry.set("required", mandatory);
        return columns;
    }

    private static ArrayNode codes(DataElement element) {
        ArrayNode codes = JSON.arrayNode();
        if (element.options() != null) {
            element.options().forEach(o -> codes.add(o.code()));
        }
        return codes;
    }

    private static FormField.Hints hints(DataElement element, @Nullable Need need, List<String> columns) {
        Sensitivity sensitivity = element.sensitivity() == null ? Sensitivity.OPEN : element.sensitivity();
        return new FormField.Hints(
                element.type(),
                sensitivity,
                masked(element.type(), sensitivity),
                element.unit(),
                element.standard(),
                element.options(),
                columns.isEmpty() ? null : columns,
                element.prefill(),
                need == null ? null : List.copyOf(need.askedBy()));
    }

    /** Numbers that identify or reach a person are covered on screen, and whatever is sensitive (个人信息保护法 art. 28). */
    private static boolean masked(Type type, Sensitivity sensitivity) {
        boolean telling = type == Type.IDENTIFIER || type == Type.BANK_ACCOUNT || type == Type.PHONE;
        return sensitivity == Sensitivity.SENSITIVE || (sensitivity == Sensitivity.PERSONAL && telling);
    }
}
