package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Type;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            default -> wrong(at, error);
        };
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

    private FormError blank(String pointer) {
        return at(pointer, (field, end) -> end == null ? ErrorWords.blank(field) : "请选择" + field.label() + "的" + end);
    }

    private FormError wrong(String pointer, Error error) {
        return at(
                pointer,
                (field, end) -> end == null
                        ? ErrorWords.wrong(field, error)
                        : field.label() + "的" + end + "应为有效的日期，例如 2026-03-02");
    }

    private FormError unknown(String at, String name) {
        String pointer = at + "/" + escaped(name);
        return new FormError(pointer, "", ErrorWords.brief(name), ErrorWords.unknown(name));
    }

    private FormError at(String pointer, Sentence sentence) {
        String[] steps = pointer.split("/", -1);
        FormField field = steps.length < 2 ? null : fields.get(steps[1]);
        if (field == null) {
            return new FormError(pointer, "", title, "表单数据的结构不正确");
        }
        if (field.type() != Type.GROUP || steps.length < 3) {
            boolean insidePeriod = field.type() == Type.PERIOD && steps.length > 2;
            return new FormError(
                    pointer, field.id(), field.label(), sentence.about(field, insidePeriod ? end(steps[2]) : null));
        }
        String entry = field.label() + "第 " + (Integer.parseInt(steps[2]) + 1) + " 项";
        if (steps.length == 3) {
            return new FormError(pointer, field.id(), entry, entry + "的结构不正确");
        }
        for (FormField column : field.columns()) {
            if (column.id().equals(steps[3])) {
                String end = column.type() == Type.PERIOD && steps.length > 4 ? end(steps[4]) : null;
                return new FormError(pointer, column.id(), column.label(), entry + "：" + sentence.about(column, end));
            }
        }
        return new FormError(pointer, field.id(), entry, entry + "的结构不正确");
    }

    private int position(String id) {
        int at = order.indexOf(id);
        return at < 0 ? order.size() : at;
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.length() < 6 && step.chars().allMatch(Character::isDigit);
    }

    private static String end(String name) {
        return name.equals("from") ? "开始日期" : "结束日期";
    }

    private static String escaped(@Nullable String name) {
        return name == null ? "" : name.replace("~", "~0").replace("/", "~1");
    }

    /** A sentence about a field, or about the named end of a period. */
    private interface Sentence {
        String about(FormField field, @Nullable String end);
    }
}
