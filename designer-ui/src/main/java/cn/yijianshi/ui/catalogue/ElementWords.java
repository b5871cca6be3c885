package cn.yijianshi.ui.catalogue;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.workbooks.SheetLayout;
import cn.yijianshi.workbooks.SheetLayout.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of a matter's elements as people read them: codes by their labels, ids by the names of what they name. */
final class ElementWords {

    private final Catalogue catalogue;

    ElementWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One cell of a matter or of a list in it; a time limit with its unit.
     *
     * @param list pointer of the list; empty for the matter itself
     * @param row what holds the value
     * @return empty text where there is none
     */
    String cell(String list, Column column, JsonNode row) {
        JsonNode value = column.pointer().isEmpty() ? row : row.at("/" + column.pointer());
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        Optional<EntryKind> named = MatterSection.names(list, column.pointer());
        if (named.isPresent()) {
            return value.isArray()
                    ? String.join(
                            "、",
                            value.valueStream().map(v -> name(named.get(), v)).toList())
                    : name(named.get(), value);
        }
        String words = column.type().write(value).replace("\n", "；");
        return column.pointer().endsWith("amount") ? words + " " + unit(column, row) : words;
    }

    /** The unit beside an amount, as it is read out. */
    private static String unit(Column amount, JsonNode row) {
        JsonNode unit = row.at("/" + amount.pointer().replace("amount", "unit"));
        return unit.isMissingNode()
                ? ""
                : CanonicalJson.mapper().treeToValue(unit, TimeSpan.Unit.class).label();
    }

    /** A whole element, as an original or an adopter says it: of a list every row, of an object every part. */
    String element(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "没有";
        }
        Optional<Column> column = MatterSection.column(name);
        if (column.isPresent()) {
            JsonNode holder = holder(name, value);
            return cell("", column.get(), holder);
        }
        Optional<SheetLayout> list = MatterSection.list(name);
        if (list.isPresent() && value.isArray()) {
            return String.join(
                    "；", value.valueStream().map(row -> row(list.get(), row)).toList());
        }
        List<String> parts = parts(name, value);
        return parts.isEmpty() ? plain(value) : String.join("，", parts);
    }

    /** What a matter asks of a material. */
    String requirement(JsonNode value) {
        return row(MatterSection.list("materials").orElseThrow(), value);
    }

    private String row(SheetLayout list, JsonNode row) {
        return String.join(
                " ",
                list.columns().stream()
                        .filter(c -> !c.pointer().endsWith("unit"))
                        .map(c -> cell(list.list(), c, row))
                        .filter(t -> !t.isEmpty())
                        .toList());
    }

    private List<String> parts(String name, JsonNode value) {
        JsonNode holder = holder(name, value);
        List<String> parts = new ArrayList<>();
        MatterSection.matter().columns().stream()
                .filter(c -> c.pointer().startsWith(name + "/") && !c.pointer().endsWith("unit"))
                .forEach(c -> {
                    String words = cell("", c, holder);
                    if (!words.isEmpty()) {
                        parts.add(c.pointer().endsWith("amount") ? words : c.label() + "：" + words);
                    }
                });
        return parts;
    }

    private static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        if (value.isArray()) {
            return String.join("；", value.valueStream().map(ElementWords::plain).toList());
        }
        if (value.isObject()) {
            return String.join("，", value.valueStream().map(ElementWords::plain).toList());
        }
        return value.asString();
    }

    private static JsonNode holder(String name, JsonNode value) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        holder.set(name, value);
        return holder;
    }

    private String name(EntryKind kind, JsonNode id) {
        return catalogue.entry(kind, id.asString()).map(e -> e.name()).orElse(id.asString());
    }
}
