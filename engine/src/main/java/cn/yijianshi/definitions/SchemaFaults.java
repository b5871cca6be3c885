package cn.yijianshi.definitions;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells what a schema violation means in the words of the formats page instead of the validator's. */
final class SchemaFaults {

    private static final String SEE = "按 docs/formats/README.md 的写法改正";
    private static final int SHOWN = 60;

    private final FormatSchemas schemas;

    SchemaFaults(FormatSchemas schemas) {
        this.schemas = schemas;
    }

    /** Adds the fault that an error of the validator amounts to. */
    void report(ParsedFile file, Error error, Faults faults) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        JsonNode limit = schemas.at(error.getSchemaLocation());
        String meaning = schemas.meaning(error.getSchemaLocation());
        String value = shown(error.getInstanceNode());
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                faults.error(
                        file,
                        property == null ? pointer : pointer + "/" + property,
                        "unknown-key",
                        "不认识的键“" + property + "”",
                        "检查拼写；这里可以写：" + String.join("、", schemas.keysBeside(error.getSchemaLocation())));
            case "required", "dependentRequired" ->
                faults.error(
                        file,
                        pointer + "/" + property,
                        "missing-key",
                        where(pointer) + "缺少“" + property + "”",
                        "补上“" + property + "”");
            case "type" ->
                faults.error(
                        file,
                        pointer,
                        "wrong-type",
                        where(pointer) + value + "不是" + types(limit),
                        "改成" + types(limit) + explained(meaning));
            case "enum", "const" ->
                faults.error(
                        file,
                        pointer,
                        "unknown-value",
                        where(pointer) + "不认识的值 " + value,
                        "写成其中之一：" + choices(limit) + explained(meaning));
            case "pattern", "format" ->
                faults.error(
                        file,
                        pointer,
                        "bad-text",
                        where(pointer) + value + " 的写法不对",
                        meaning.isEmpty() ? SEE : meaning);
            case "minLength" -> faults.error(file, pointer, "empty-text", where(pointer) + "没有内容", "写上内容，或删去这个键");
            case "maxLength" ->
                faults.error(file, pointer, "too-long", where(pointer) + "超过 " + shown(limit) + " 个字符", "缩短");
            case "minItems" ->
                faults.error(
                        file,
                        pointer,
                        "too-few",
                        where(pointer) + "至少要有 " + shown(limit) + " 项",
                        "补上" + explained(meaning));
            case "maxItems" ->
                faults.error(file, pointer, "too-many", where(pointer) + "最多 " + shown(limit) + " 项", "删减");
            case "uniqueItems" -> faults.error(file, pointer, "repeated", where(pointer) + "有重复的项", "每项只写一次");
            case "minimum" ->
                faults.error(
                        file,
                        pointer,
                        "too-small",
                        where(pointer) + value + " 小于 " + shown(limit),
                        "改大" + explained(meaning));
            case "maximum" ->
                faults.error(
                        file,
                        pointer,
                        "too-large",
                        where(pointer) + value + " 大于 " + shown(limit),
                        "改小" + explained(meaning));
            case "false" -> faults.error(file, pointer, "not-here", where(pointer) + "不能写在这里", "删去；" + SEE);
            default ->
                faults.error(
                        file,
                        pointer,
                        "schema-" + error.getKeyword(),
                        where(pointer) + "的写法不对",
                        meaning.isEmpty() ? SEE : meaning);
        }
    }

    private static String where(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.isEmpty() || last.chars().allMatch(Character::isDigit) ? "" : last + "：";
    }

    private static String explained(String meaning) {
        return meaning.isEmpty() ? "" : "（" + meaning + "）";
    }

    private static String shown(JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "";
        }
        String text = node.isString() ? "“" + node.asString() + "”" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String choices(JsonNode allowed) {
        List<String> values = new ArrayList<>();
        if (allowed.isArray()) {
            allowed.forEach(v -> values.add(v.asString()));
        } else {
            values.add(allowed.asString());
        }
        return String.join("、", values);
    }

    private static String types(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(t -> names.add(t.asString()));
        } else {
            names.add(type.asString());
        }
        return names.stream()
                .map(name -> switch (name) {
                    case "string" -> "文本（含日期、代码，区划代码要加引号）";
                    case "integer" -> "整数";
                    case "number" -> "数";
                    case "boolean" -> "true 或 false";
                    case "array" -> "列表";
                    case "object" -> "一组键和值";
                    default -> name;
                })
                .collect(Collectors.joining("、"));
    }
}
