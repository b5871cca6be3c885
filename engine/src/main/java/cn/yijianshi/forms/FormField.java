package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field as a screen draws it, read from the schema's property.
 *
 * @param id of the data element
 * @param type decides the widget
 * @param required whether it may not be left blank
 * @param readOnly worked out by the system
 * @param masked covered on screen until revealed with a reason
 * @param options choices of one-of and any-of
 * @param columns fields of each entry of a group; empty for others
 * @param prefill where a value can be taken from, in this order
 * @param askedBy ids of the matters that need it
 * @param check kind of identifier, e.g. {@code credit-code}
 */
public record FormField(
        String id,
        String label,
        DataElement.Type type,
        boolean required,
        boolean readOnly,
        boolean masked,
        DataElement.Sensitivity sensitivity,
        @Nullable String help,
        @Nullable String unit,
        @Nullable String check,
        List<DataElement.Option> options,
        List<FormField> columns,
        List<DataElement.Prefill> prefill,
        List<String> askedBy,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        @Nullable Integer minItems,
        @Nullable Integer maxItems) {

    /** How a refusal to leave it blank begins: 请选择, 请上传, 请填写. */
    public String verb() {
        return switch (type) {
            case ONE_OF, ANY_OF, YES_NO, REGION, DATE, PERIOD -> "请选择";
            case FILE -> "请上传";
            case SIGNATURE -> "请签署";
            case TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    ADDRESS,
                    PERSON_NAME,
                    ORGANISATION_NAME,
                    IDENTIFIER,
                    BANK_ACCOUNT,
                    PHONE,
                    COMPUTED,
                    GROUP -> "请填写";
        };
    }

    static FormField read(String id, JsonNode property, boolean required) {
        Hints hints = CanonicalJson.mapper().treeToValue(property.path(FormSchema.HINTS), Hints.class);
        return new FormField(
                id,
                property.path("title").asString(id),
                hints.type(),
                required,
                property.path("readOnly").asBoolean(false),
                hints.masked(),
                hints.sensitivity(),
                text(property.path("description")),
                hints.unit(),
                text(property.path("check")),
                orEmpty(hints.options()),
                columns(property.path("items"), orEmpty(hints.columns())),
                orEmpty(hints.prefill()),
                orEmpty(hints.askedBy()),
                number(property.path("minimum")),
                number(property.path("maximum")),
                integer(property.path("maxLength")),
                integer(property.path("minItems")),
                integer(property.path("maxItems")));
    }

    private static List<FormField> columns(JsonNode items, List<String> order) {
        Set<String> required = new HashSet<>();
        items.path("required").forEach(name -> required.add(name.stringValue()));
        List<FormField> columns = new ArrayList<>();
        for (String id : order) {
            columns.add(read(id, items.path("properties").path(id), required.contains(id)));
        }
        return List.copyOf(columns);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }

    /** What stands under {@code x-yijianshi} of a property. Columns are named in order. */
    record Hints(
            DataElement.Type type,
            DataElement.Sensitivity sensitivity,
            boolean masked,
            @Nullable String unit,
            @Nullable String standard,
            @Nullable List<DataElement.Option> options,
            @Nullable List<String> columns,
            @Nullable List<DataElement.Prefill> prefill,
            @Nullable List<String> askedBy) {}
}
