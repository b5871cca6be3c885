package cn.yijianshi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a pack as DMN: a collecting decision table each, whose rows give their number. */
final class DmnTables {

    private static final Map<String, String> TYPES = types();

    private final CompiledRules pack;
    private final Dialect dialect;

    DmnTables(CompiledRules pack, Dialect dialect) {
        this.pack = pack;
        this.dialect = dialect;
    }

    String write() {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"measured\" name=\"measured\""
                        + " namespace=\"measured\">\n"
                        + "<itemDefinition id=\"codes\" name=\"codes\" isCollection=\"true\"><typeRef>string</typeRef></itemDefinition>\n");
        TYPES.forEach((name, type) -> xml.append(
                "<inputData id=\"i_%s\" name=\"%s\"><variable id=\"v_%s\" name=\"%s\" typeRef=\"%s\"/></inputData>\n"
                        .formatted(name, name, name, name, type)));
        for (RuleTable table : pack.scope().packs().getFirst().tables()) {
            table(table, xml);
        }
        return xml.append("</definitions>\n").toString();
    }

    private void table(RuleTable table, StringBuilder xml) {
        String id = "t_" + table.id();
        xml.append("<decision id=\"%s\" name=\"%s\"><variable id=\"o_%s\" name=\"%s\"/>\n".formatted(id, id, id, id));
        TYPES.keySet()
                .forEach(name -> xml.append(
                        "<informationRequirement id=\"%s_r_%s\"><requiredInput href=\"#i_%s\"/></informationRequirement>\n"
                                .formatted(id, name, name)));
        xml.append("<decisionTable id=\"d_%s\" hitPolicy=\"COLLECT\">\n".formatted(id));
        for (Column column : table.columns()) {
            String field = Dialect.field(column.id());
            xml.append(
                    "<input id=\"%s_%s\"><inputExpression id=\"%s_e_%s\" typeRef=\"%s\"%s><text>%s</text></inputExpression></input>\n"
                            .formatted(
                                    id,
                                    field,
                                    id,
                                    field,
                                    type(field),
                                    language(),
                                    dialect == Dialect.JUEL ? "${" + field + "}" : field));
        }
        xml.append("<output id=\"%s_row\" name=\"row\" typeRef=\"%s\"/>\n"
                .formatted(id, dialect == Dialect.JUEL ? "integer" : "number"));
        for (RowRef row : pack.rows().all()) {
            if (row.table().id().equals(table.id())) {
                row(id, row, xml);
            }
        }
        xml.append("</decisionTable></decision>\n");
    }

    private void row(String table, RowRef row, StringBuilder xml) {
        String id = table + "_" + row.index();
        xml.append("<rule id=\"%s\">".formatted(id));
        for (Column column : row.table().columns()) {
            Cell cell = row.row().cells().get(column.id());
            String text = cell == null
                    ? ""
                    : dialect.condition(column, cell, pack.scope().catalogue().regionTree());
            boolean any = text.isEmpty();
            String written = dialect == Dialect.JUEL ? (any ? "" : "${" + text + "}") : any ? "-" : text;
            xml.append("<inputEntry id=\"%s_%s\"%s><text>%s</text></inputEntry>"
                    .formatted(
                            id,
                            column.id(),
                            language(),
                            written.replace("&", "&amp;").replace("<", "&lt;")));
        }
        xml.append("<outputEntry id=\"%s_o\"%s><text>%s</text></outputEntry></rule>\n"
                .formatted(id, language(), dialect == Dialect.JUEL ? "${" + row.index() + "}" : "" + row.index()));
    }

    private String language() {
        return dialect == Dialect.JUEL ? " expressionLanguage=\"juel\"" : "";
    }

    private String type(String field) {
        String type = String.valueOf(TYPES.get(field));
        return dialect != Dialect.JUEL
                ? type
                : switch (type) {
                    case "number" -> "integer";
                    case "codes" -> "string";
                    default -> type;
                };
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String number : List.of("area", "seats", "staff", "opening", "age")) {
            types.put(number, "number");
        }
        for (String text : List.of("kind", "lease", "credit", "region")) {
            types.put(text, "string");
        }
        types.put("items", "codes");
        types.put("gas", "boolean");
        types.put("signage", "boolean");
        for (int p = 0; p < 6; p++) {
            types.put("limit" + p, "number");
        }
        return types;
    }
}
