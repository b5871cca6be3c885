package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Computation;
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
 * @param required whether it may not be left blank while it is shown
 * @param readOnly worked out by the system
 * @param masked covered on screen until revealed with a reason
 * @param options choices of one-of and any-of; of a region all regions, each named with those it lies in
 * @param columns fields of each entry of a group; empty for others
 * @param parts fields that a period, a person or an organisation is made of; empty for others
 * @param prefill where a value can be taken from, in this order
 * @param askedBy ids of the matters that need it
 * @param check kind of identifier, e.g. {@code credit-code}
 * @param compute how a computed value is worked out
 */
public record FormField(
        String id,
        String label,
        DataElement.Type type,
        FieldWidth width,
        boolean required,
        boolean readOnly,
        boolean masked,
        DataElement.Sensitivity sensitivity,
        @Nullable String help,
        @Nullable String unit,
        @Nullable String check,
        List<DataElement.Option> options,
        List<FormField> columns,
        List<FormField> parts,
        List<DataElement.Prefill> prefill,
        List<String> askedBy,
        @Nullable Computation compute,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        @Nullable Integer minItems,
        @Nullable Integer maxItems) {

    /** A field that belongs to no form, such as a question of a guide: may be left blank, has no bounds. */
    public static FormField loose(
            String id,
            String label,
            DataElement.Type type,
            @Nullable String help,
            @Nullable String unit,
            List<DataElement.Option> options) {
        return new FormField(
                id,
                label,
                type,
                FieldSchemas.width(type),
                false,
                false,
                false,
                DataElement.Sensitivity.OPEN,
                help,
                unit,
                null,
                List.copyOf(options),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

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
                    PERSON,
                    ORGANISATION,
                    IDENTIFIER,
                    BANK_ACCOUNT,
                    PHONE,
                    COMPUTED,
                    GROUP -> "请填写";
        };
    }

    /** The same field under another name. */
    FormField called(String name) {
        return new FormField(
                id,
                name,
                type,
                width,
                required,
                readOnly,
                masked,
                sensitivity,
                help,
                unit,
                check,
                options,
                columns,
                parts,
                prefill,
                askedBy,
                compute,
                min,
                max,
                maxLength,
                minItems,
                maxItems);
    }

    static FormField read(String id, JsonNode property, boolean required, List<DataElement.Option> regions) {
        Hints hints = CanonicalJson.mapper().treeToValue(property.path(FormSchema.HINTS), Hints.class);
        return new FormField(
                id,
                property.path("title").asString(id),
                hints.type(),
                hints.width() == null ? FieldSchemas.width(hints.type()) : hints.width(),
                required || Boolean.TRUE.equals(hints.required()),
                property.path("readOnly").asBoolean(false),
                hints.masked(),
                hints.sensitivity(),
                text(property.path("description")),
                hints.unit(),
                text(property.path("check")),
                hints.type() == DataElement.Type.REGION ? regions : orEmpty(hints.options()),
                fields(property.path("items"), orEmpty(hints.columns()), regions),
                fields(property, orEmpty(hints.parts()), regions),
                orEmpty(hints.prefill()),
                orEmpty(hints.askedBy()),
                hints.compute(),
                number(property.path("minimum")),
                number(property.path("maximum")),
                integer(property.path("maxLength")),
                integer(property.path("minItems")),
                integer(property.path("maxItems")));
    }

    private static List<FormField> fields(JsonNode object, List<String> order, List<DataElement.Option> regions) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.stringValue()));
        List<FormField> fields = new ArrayList<>();
        for (String id : order) {
            fields.add(read(id, object.path("properties").path(id), required.contains(id), regions));
        }
        return List.copyOf(fields);
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

    /**
     * What stands under {@code x-yijianshi} of a property. Columns and parts are named in order.
     *
     * @param required that it may not be left blank while it is shown: of a field that a condition can hide this cannot
     *     stand in the schema's {@code required}
     */
    record Hints(
            DataElement.Type type,
            DataElement.Sensitivity sensitivity,
            boolean masked,
            @Nullable Boolean required,
            @Nullable FieldWidth width,
            @Nullable String unit,
            @Nullable String standard,
            @Nullable List<DataElement.Option> options,
            @Nullable List<String> columns,
            @Nullable List<String> parts,
            @Nullable List<DataElement.Prefill> prefill,
            @Nullable List<String> askedBy,
            @Nullable Computation compute) {}
}
