package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds in data elements and layouts what would make a form that cannot be filled in, before it is released. Whether the
 * ids they name exist is the catalogue's check.
 */
public final class FormChecks {

    private FormChecks() {}

    /** Checks each element of a {@code data-elements} file: pattern, bounds, doubled options, groups within groups. */
    public static void elements(ParsedFile file, Catalogue catalogue, Faults faults) {
        int index = 0;
        for (JsonNode element : file.tree().path("elements")) {
            String at = "/elements/" + index++;
            pattern(file, at, element, faults);
            bounds(file, at, element, faults);
            options(file, at, element, faults);
            items(file, at, element, catalogue, faults);
            ComputationChecks.check(file, at, element, catalogue, faults);
        }
    }

    /**
     * Checks the {@code form} of a bundle file: sections told apart, widths of fields that stand there, conditions that can
     * be judged, not too many fields.
     *
     * @param asked elements that the bundle's matters read
     */
    public static void layout(ParsedFile file, Catalogue catalogue, Set<String> asked, Faults faults) {
        Set<String> sectionIds = new HashSet<>();
        Set<String> fields = new HashSet<>();
        int index = 0;
        for (JsonNode section : file.tree().path("form").path("sections")) {
            String at = "/form/sections/" + index++;
            String id = section.path("id").asString("");
            if (!sectionIds.add(id)) {
                faults.error(file, at + "/id", "duplicate-section", "分区编号“" + id + "”重复", "换一个编号");
            }
            Set<String> here = new HashSet<>();
            section.path("elements").forEach(e -> here.add(e.asString("")));
            for (String wide : section.path("widths").propertyNames()) {
                if (!here.contains(wide)) {
                    faults.error(file, at + "/widths/" + wide, "unknown-id", "分区里没有“" + wide + "”", "只写这个分区里的数据元");
                }
            }
            here.forEach(e -> count(catalogue, e, fields));
        }
        asked.forEach(e -> count(catalogue, e, fields));
        if (fields.size() > FormLimits.MAX_FIELDS) {
            faults.error(
                    file,
                    "/form",
                    "too-many-fields",
                    "表单有 " + fields.size() + " 个字段，超过上限 " + FormLimits.MAX_FIELDS,
                    "减少字段，或拆成几个一件事");
        }
        new FormConditionChecks(file, catalogue, faults).check();
    }

    /** Fields as the generator counts them: each once, items within their group. */
    private static void count(Catalogue catalogue, String element, Set<String> into) {
        into.add(element);
        catalogue
                .element(element)
                .map(DataElement::items)
                .orElse(List.of())
                .forEach(item -> into.add(element + "/" + item));
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
        int index = 0;
        for (JsonNode item : element.path("items")) {
            String place = at + "/items/" + index++;
            Optional<DataElement> named = catalogue.element(item.asString(""));
            if (named.isPresent() && named.get().type() == Type.GROUP) {
                faults.error(
                        file,
                        place,
                        "nested-group",
                        "重复组不能放在重复组中：“" + named.get().name() + "”",
                        "拆成两个并列的重复组");
            }
        }
    }
}
