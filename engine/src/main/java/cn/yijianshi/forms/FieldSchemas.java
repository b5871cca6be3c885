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
import java.util.Set;
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
    private static final int MAX_TEXT = 200;

    private final Catalogue catalogue;
    private final Map<String, Need> needs;
    private final Set<String> hideable;

    /** @param hideable elements that a condition can hide: the schema by itself never requires them */
    FieldSchemas(Catalogue catalogue, Map<String, Need> needs, Set<String> hideable) {
        this.catalogue = catalogue;
        this.needs = needs;
        this.hideable = hideable;
    }

    ObjectNode of(DataElement element, Need need, @Nullable FieldWidth width) {
        ObjectNode schema = JSON.objectNode().put("title", element.name());
        if (element.help() != null) {
            schema.put("description", element.help());
        }
        List<String> columns = List.of();
        List<String> parts = List.of();
        switch (element.type()) {
            case GROUP -> columns = group(element, need, schema);
            case PERIOD -> parts = CompositeSchemas.period(schema);
            case PERSON -> parts = CompositeSchemas.person(schema, sensitivity(element));
            case ORGANISATION -> parts = CompositeSchemas.organisation(schema);
            default -> simple(element, schema);
        }
        schema.set(FormSchema.HINTS, CanonicalJson.mapper().valueToTree(hints(element, need, width, columns, parts)));
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
            case YES_NO -> schema.put("type", "boolean");
            case ONE_OF -> schema.put("type", "string").set("enum", codes(element));
            case ANY_OF -> {
                schema.put("type", "array").put("uniqueItems", true);
                schema.putObject("items").put("type", "string").set("enum", codes(element));
            }
            case REGION -> schema.put("$ref", "#/$defs/" + RegionSchema.NAME);
            case IDENTIFIER -> identifier(schema, element);
            case BANK_ACCOUNT -> schema.put("type", "string").put("pattern", "^[0-9]{6,32}$");
            case PHONE -> schema.put("type", "string").put("pattern", PHONE_PATTERN);
            case FILE, SIGNATURE ->
                schema.put("type", "string").put("maxLength", 64).put("pattern", "^[0-9a-f-]{36,64}$");
            case COMPUTED -> schema.put("readOnly", true).put("type", "number");
            case GROUP, PERIOD, PERSON, ORGANISATION ->
                throw new IllegalArgumentException("Not a simple type: " + element.id());
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

    /**
     * An array of objects; returns the ids of its columns in order. Where the group itself is needed, so are all its
     * items that are not hidden; else only those that are needed by name.
     */
    private List<String> group(DataElement element, Need need, ObjectNode schema) {
        int least = element.minItems() == null ? 0 : element.minItems();
        boolean must = need.isRequired() && !hideable.contains(element.id());
        schema.put("type", "array")
                .put("minItems", must ? Math.max(1, least) : least)
                .put("maxItems", element.maxItems() == null ? FormLimits.MAX_GROUP_ITEMS : element.maxItems());
        ObjectNode entry = schema.putObject("items").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = entry.putObject("properties");
        ArrayNode mandatory = JSON.arrayNode();
        List<String> columns = new ArrayList<>();
        for (String id : element.items() == null ? List.<String>of() : element.items()) {
            DataElement item = FormGenerator.element(catalogue, id);
            Need itemNeed = needs.containsKey(element.id())
                    ? needs.getOrDefault(id, need.as(Need.Status.SHOWN))
                    : needs.get(id);
            if (itemNeed == null || itemNeed.isHidden()) {
                continue;
            }
            if (item.type() == Type.GROUP) {
                throw new IllegalArgumentException("A group within a group: " + item.id());
            }
            properties.set(id, of(item, itemNeed, null));
            columns.add(id);
            if (mandatory(item, itemNeed)) {
                mandatory.add(id);
            }
        }
        entry.set("required", mandatory);
        return columns;
    }

    /** Whether the schema itself requires an element: it is needed, typed by a person, and never hidden. */
    boolean mandatory(DataElement element, Need need) {
        return need.isRequired() && element.type() != Type.COMPUTED && !hideable.contains(element.id());
    }

    private static ArrayNode codes(DataElement element) {
        ArrayNode codes = JSON.arrayNode();
        if (element.options() != null) {
            element.options().forEach(o -> codes.add(o.code()));
        }
        return codes;
    }

    private FormField.Hints hints(
            DataElement element, Need need, @Nullable FieldWidth width, List<String> columns, List<String> parts) {
        boolean later = need.isRequired() && hideable.contains(element.id()) && element.type() != Type.COMPUTED;
        return new FormField.Hints(
                element.type(),
                sensitivity(element),
                masked(element.type(), sensitivity(element)),
                later ? true : null,
                width,
                element.unit(),
                element.standard(),
                element.options(),
                columns.isEmpty() ? null : columns,
                parts.isEmpty() ? null : parts,
                element.prefill(),
                List.copyOf(need.askedBy()),
                element.compute());
    }

    private static Sensitivity sensitivity(DataElement element) {
        return element.sensitivity() == null ? Sensitivity.OPEN : element.sensitivity();
    }

    /** Numbers that identify or reach a person are covered on screen, and whatever is sensitive (个人信息保护法 art. 28). */
    static boolean masked(Type type, Sensitivity sensitivity) {
        boolean telling = type == Type.IDENTIFIER || type == Type.BANK_ACCOUNT || type == Type.PHONE;
        return sensitivity == Sensitivity.SENSITIVE || (sensitivity == Sensitivity.PERSONAL && telling);
    }

    /** The width a type has by itself. */
    static FieldWidth width(Type type) {
        return switch (type) {
            case LONG_TEXT, GROUP, ANY_OF, ADDRESS, PERIOD, PERSON, ORGANISATION, SIGNATURE -> FieldWidth.FULL;
            case TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    YES_NO,
                    ONE_OF,
                    REGION,
                    PERSON_NAME,
                    ORGANISATION_NAME,
                    IDENTIFIER,
                    BANK_ACCOUNT,
                    PHONE,
                    FILE,
                    COMPUTED -> FieldWidth.THIRD;
        };
    }
}
