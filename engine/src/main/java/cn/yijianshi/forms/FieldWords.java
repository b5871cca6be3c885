package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A field's value as it is read aloud or printed: options by their label, amounts with their unit. */
public final class FieldWords {

    private FieldWords() {}

    /** The words; empty where nothing is filled in. A person is told by name, a group by how many entries it has. */
    public static String of(FormField field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (field.type()) {
            case YES_NO -> value.asBoolean(false) ? "是" : "否";
            case ONE_OF, REGION -> label(field, value.asString(""));
            case ANY_OF ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(code -> label(field, code.asString("")))
                        .collect(Collectors.joining("、"));
            case NUMBER, MONEY, COMPUTED -> number(value) + unit(field);
            case PERIOD ->
                value.path("from").asString("") + " 至 " + value.path("to").asString("");
            case PERSON -> value.path("name").asString("");
            case ORGANISATION ->
                value.path("name").asString("") + "（"
                        + value.path("credit-code").asString("") + "）";
            case FILE -> "已上传";
            case SIGNATURE -> "已签署";
            case GROUP -> value.size() + " 项";
            case TEXT, LONG_TEXT, DATE, ADDRESS, PERSON_NAME, ORGANISATION_NAME, IDENTIFIER, BANK_ACCOUNT, PHONE ->
                value.asString("");
        };
    }

    /** The unit of a field's numbers with the space before it; nothing where it has none. */
    private static String unit(FormField field) {
        String unit = field.unit() == null && field.type() == Type.MONEY ? "元" : field.unit();
        return unit == null ? "" : " " + unit;
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString("");
    }

    /** The label of an option, or its code where this form has no such option. */
    public static String label(FormField field, String code) {
        return field.options().stream()
                .filter(option -> option.code().equals(code))
                .map(DataElement.Option::label)
                .findFirst()
                .orElse(code);
    }
}
