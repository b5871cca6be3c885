package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds in data elements and layouts what would make a form that cannot be filled in, before it is released. */
public final class FormChecks {

    private FormChecks() {}

    /**
     * Checks each element of a {@code data-elements} file: its pattern, bounds, options, and the items of groups.
     *
     * @param catalogue all elements, for groups whose items stand in other files
     */
    public static void elements(ParsedFile file, Catalogue catalogue, Faults faults) {
        int index = 0;
        for (JsonNode element : file.tree().path("elements")) {
            String at = "/elements/" + index++;
            pattern(file, at, element, faults);
            bounds(file, at, element, faults);
            options(file, at, element, faults);
            items(file, at, element, catalogue, faults);
        }
    }

    /** Checks the {@code form} of a bundle file: every element known, none laid out twice, not too many fields. */
    public static void layout(ParsedFile file, Catalogue catalogue, Faults faults) {
        Set<String> seen = new HashSet<>();
        Set<String> sectionIds = new HashSet<>();
        int fields = 0;
        int s = 0;
        for (JsonNode section : file.tree().path("form").path("sections")) {
            String at = "/form/sections/" + s++;
            String sectionId = section.path("id").asString("");
            if (!sectionIds.add(sectionId)) {
                faults.error(file, at + "/id", "duplicate-section", "分区编号“" + sectionId + "”重复", "换一个编号");
            }
            int e = 0;
            for (JsonNode element : section.path("elements")) {
                String id = element.asString("");
                String place = at + "/elements/" + e++;
                fields += 1
                        + catalogue
                                .element(id)
                                .map(d -> d.items() == null ? 0 : d.items().size())
                                .orElse(0);
                if (catalogue.element(id).isEmpty()) {
                    faults.error(file, place, "unknown-element", "没有数据元“" + id + "”", "检查拼写，或在目录中补上这个数据元");
                } else if (!seen.add(id)) {
                    faults.error(file, place, "element-twice", "数据元“" + id + "”在表单中出现两次", "只保留一处");
                }
            }
        }
        if (fields > FormLimits.MAX_FIELDS) {
            faults.error(
                    file,
                    "/form",
                    "too-many-fields",
                    "表单有 " + fields + " 个字段，超过上限 " + FormLimits.MAX_FIELDS,
                    "减少字段，或拆成几个一件事");
        }
    }

    private static void pattern(ParsedFile file, String at, JsonNode element, Faults faults) {
        JsonNode pattern = element.path("pattern");
        if (!pattern.isString()) {
            return;
        }
        String type = element.path("type").asString("");
        if (!type.equals("text") && !type.equals("long-text")) {
            faults.warning(
                    file, at + "/pattern", "pattern-ignored", "类型 " + type + " 不使用 pattern", "删去 pattern，或把类型改为 text");
        }
        LinearRegex.fault(pattern.stringValue())
                .ifPresent(fault ->
                        faults.error(file, at + "/pattern", "pattern-not-linear", fault, "不用前后查找和反向引用，减少嵌套的重复"));
    }

    private static void bounds(ParsedFile file, String at, JsonNode element, Faults faults) {
        ordered(file, at, element, "min", "max", faults);
        ordered(file, at, element, "minItems", "maxItems", faults);
        if (element.path("maxLength").asInt(0) > FormLimits.MAX_LONG_TEXT) {
            faults.error(
                    file,
                    at + "/maxLength",
                    "text-too-long",
                    "文字最多 " + FormLimits.MAX_LONG_TEXT + " 个字",
                    "减小 maxLength，较长的内容请作为材料上传");
        }
    }

    private static void ordered(
            ParsedFile file, String at, JsonNode element, String least, String most, Faults faults) {
        if (!element.path(least).isNumber() || !element.path(most).isNumber()) {
            return;
        }
        BigDecimal min = element.path(least).decimalValue();
        if (min.compareTo(element.path(most).decimalValue()) > 0) {
            faults.error(file, at + "/" + least, "bounds-crossed", least + " 大于 " + most, "交换或改正");
        }
    }

    private static void options(ParsedFile file, String at, JsonNode element, Faults faults) {
        String type = element.path("type").asString("");
        boolean chosen = type.equals("one-of") || type.equals("any-of");
        if (chosen && element.path("options").isEmpty()) {
            faults.error(file, at, "no-options", "选择类数据元没有 options", "写上可选的代码和名称");
        }
        Set<String> codes = new HashSet<>();
        int o = 0;
        for (JsonNode option : element.path("options")) {
            String code = option.path("code").asString("");
            if (!codes.add(code)) {
                faults.error(file, at + "/options/" + o, "option-twice", "选项代码“" + code + "”重复", "换一个代码");
            }
            o++;
        }
    }

    private static void items(ParsedFile file, String at, JsonNode element, Catalogue catalogue, Faults faults) {
        if (!element.path("type").asString("").equals("group")) {
            return;
        }
        if (element.path("items").isEmpty()) {
            faults.error(file, at, "empty-group", "重复组没有 items", "写上每一项有哪些数据元");
        }
        int i = 0;
        for (JsonNode item : element.path("items")) {
            String id = item.asString("");
            String place = at + "/items/" + i++;
            if (catalogue.element(id).isEmpty()) {
                faults.error(file, place, "unknown-element", "没有数据元“" + id + "”", "检查拼写，或在目录中补上这个数据元");
            } else if (catalogue.element(id).get().type() == Type.GROUP) {
                faults.error(file, place, "nested-group", "重复组不能放在重复组中：“" + id + "”", "拆成两个并列的重复组");
            }
        }
    }
}
