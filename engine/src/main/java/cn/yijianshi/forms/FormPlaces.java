package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Type;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the field an error belongs to, and where that field stands in the form. */
final class FormPlaces {

    private final String title;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    FormPlaces(FormSchema schema) {
        this.title = schema.title();
        for (FormSchema.Section section : schema.sections()) {
            for (FormField field : section.fields()) {
                fields.put(field.id(), field);
                order.add(field.id());
                field.columns().forEach(column -> order.add(field.id() + "/" + column.id()));
            }
        }
    }

    /** An error as it is shown. */
    FormError tell(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> blank(at + "/" + escaped(property));
            case "additionalProperties" -> unknown(at, property == null ? "" : property);
            default -> at(at, field -> ErrorWords.wrong(field, error));
        };
    }

    /** A field that must not be left blank was. */
    FormError blank(String pointer) {
        return at(pointer, ErrorWords::blank);
    }

    /** What a check of the form says. */
    FormError said(String pointer, String sentence) {
        return at(pointer, field -> sentence);
    }

    /** A computed value was sent that does not come out. */
    FormError miscounted(String pointer, JsonNode result) {
        return at(
                pointer,
                field -> field.label() + "由系统计算，"
                        + (result.isNumber() ? "应为 " + result.decimalValue().toPlainString() : "所需的内容还没有填全"));
    }

    /** Sorts by the form's order; entries of a group by their number. */
    String order(FormError error) {
        String[] steps = error.pointer().split("/", -1);
        if (steps.length < 2) {
            return "";
        }
        int row = steps.length > 2 && isNumber(steps[2]) ? Integer.parseInt(steps[2]) : -1;
        String column = steps.length > 3 ? steps[1] + "/" + steps[3] : steps[1];
        return String.format("%05d %05d %05d %s", position(steps[1]), row + 1, position(column), error.pointer());
    }

    private FormError unknown(String at, String name) {
        String pointer = at + "/" + escaped(name);
        return new FormError(pointer, "", ErrorWords.brief(name), ErrorWords.unknown(name));
    }

    /** @param sentence about the field that the pointer leads to; a part is named with the whole it belongs to */
    private FormError at(String pointer, Function<FormField, String> sentence) {
        String[] steps = pointer.split("/", -1);
        FormField field = steps.length < 2 ? null : fields.get(steps[1]);
        if (field == null) {
            return new FormError(pointer, "", title, "表单数据的结构不正确");
        }
        if (field.type() != Type.GROUP || steps.length < 3) {
            FormField about = steps.length < 3 ? field : part(field, steps[2]);
            return new FormError(pointer, field.id(), field.label(), sentence.apply(about));
        }
        String entry = field.label() + "第 " + (Integer.parseInt(steps[2]) + 1) + " 项";
        FormField column = steps.length == 3 ? null : inner(field.columns(), steps[3]);
        if (column == null) {
            return new FormError(pointer, field.id(), entry, entry + "的结构不正确");
        }
        FormField about = steps.length < 5 ? column : part(column, steps[4]);
        return new FormError(pointer, column.id(), column.label(), entry + "：" + sentence.apply(about));
    }

    private static FormField part(FormField whole, String id) {
        FormField part = inner(whole.parts(), id);
        return part == null ? whole : part.called(whole.label() + "的" + part.label());
    }

    private static @Nullable FormField inner(List<FormField> fields, String id) {
        return fields.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    private int position(String id) {
        int at = order.indexOf(id);
        return at < 0 ? order.size() : at;
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.length() < 6 && step.chars().allMatch(Character::isDigit);
    }

    private static String escaped(@Nullable String name) {
        return name == null ? "" : name.replace("~", "~0").replace("/", "~1");
    }
}
