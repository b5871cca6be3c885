package cn.yijianshi.rules;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of a scope: names from the catalogue, labels of codes, numbers with their units, values of facts. */
final class Wording {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("person", "自然人"),
            Map.entry("enterprise", "企业"),
            Map.entry("individual-business", "个体工商户"),
            Map.entry("institution", "事业单位"),
            Map.entry("social-organisation", "社会组织"),
            Map.entry("government", "行政机关"),
            Map.entry("normal", "正常"),
            Map.entry("broken-promise", "曾违背容缺承诺"),
            Map.entry("serious-dishonesty", "严重失信"),
            Map.entry("immediate", "即办件"),
            Map.entry("promised", "承诺件"),
            Map.entry("main", "主件"),
            Map.entry("secondary", "副件"),
            Map.entry("applicant", "申请人自备"),
            Map.entry("other", "其他"),
            Map.entry("licence", "行政许可"),
            Map.entry("filing", "备案"),
            Map.entry("confirmation", "行政确认"),
            Map.entry("payment", "行政给付"),
            Map.entry("registration", "登记"),
            Map.entry("public-service", "公共服务"));

    private final Scope scope;
    private final Map<String, Map<String, String>> options = new HashMap<>();

    Wording(Scope scope) {
        this.scope = scope;
        for (DataElement element : scope.catalogue().elements()) {
            List<DataElement.Option> choices = element.options();
            if (choices != null) {
                Map<String, String> labels = new HashMap<>();
                choices.forEach(o -> labels.put(o.code(), o.label()));
                options.put(element.id(), labels);
            }
        }
    }

    String matter(String id) {
        return scope.catalogue().matter(id).map(Matter::name).orElse(id);
    }

    String material(String id) {
        return scope.catalogue().material(id).map(Material::name).orElse(id);
    }

    String evidence(String id) {
        return scope.catalogue().evidenceType(id).map(EvidenceType::name).orElse(id);
    }

    String element(String id) {
        return scope.catalogue().element(id).map(DataElement::name).orElse(id);
    }

    String region(String code) {
        return scope.catalogue().regions().stream()
                .filter(r -> r.code().equals(code))
                .map(cn.yijianshi.catalogue.Region::name)
                .findFirst()
                .orElse(code);
    }

    /** The label of a code in a column. */
    String code(Column column, String code) {
        if (column.type() == ColumnType.TEXT) {
            return "“" + code + "”";
        }
        Map<String, String> named = scope.options().get(column.reads().text());
        if (named != null && named.containsKey(code)) {
            return named.getOrDefault(code, code);
        }
        String element =
                switch (column.reads()) {
                    case FactPath.Form f -> f.element();
                    case FactPath.GroupElement g -> g.element();
                    default -> "";
                };
        String label = options.getOrDefault(element, Map.of()).get(code);
        if (label != null) {
            return label;
        }
        if (column.reads() instanceof FactPath.SubjectAttribute s
                && s.attribute().equals("source")) {
            return code.equals("government") ? "政府部门核发" : CODES.getOrDefault(code, code);
        }
        boolean ours = column.type() == ColumnType.PARTY_KIND
                || column.type() == ColumnType.CREDIT
                || column.reads() instanceof FactPath.SubjectAttribute;
        return ours ? CODES.getOrDefault(code, code) : code;
    }

    String codes(Column column, List<String> codes) {
        return joined(codes.stream().map(c -> code(column, c)).toList());
    }

    /** Labels one after another; quoted where one of them has the separator in it. */
    private static String joined(List<String> labels) {
        boolean ambiguous = labels.size() > 1 && labels.stream().anyMatch(l -> l.contains("、"));
        return ambiguous ? "“" + String.join("”、“", labels) + "”" : String.join("、", labels);
    }

    /** A number with the column's unit. */
    static String number(BigDecimal number, @Nullable String unit) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return unit == null ? plain : plain + " " + unit;
    }

    static @Nullable String unit(Column column) {
        return column.unit() == null && column.type() == ColumnType.AGE ? "周岁" : column.unit();
    }

    /** A number, or a parameter: with its value where the facts are given, by name otherwise. */
    String operand(Operand operand, @Nullable String unit, @Nullable FactSource source) {
        return switch (operand) {
            case Operand.Literal l -> number(l.value(), unit);
            case Operand.OfParameter p -> parameter(p.parameter(), unit, source);
        };
    }

    /** A day, or a parameter: with its value where the facts are given, by name otherwise. */
    String day(DayOperand operand, @Nullable FactSource source) {
        return switch (operand) {
            case DayOperand.Day d -> d.value().toString();
            case Operand.OfParameter p -> parameter(p.parameter(), null, source);
        };
    }

    /** @param unit of the column or limit it stands in; null: its own */
    String parameter(String name, @Nullable String unit, @Nullable FactSource source) {
        Optional<Parameter> parameter = parameter(name);
        String title = "参数“" + parameter.map(Parameter::name).orElse(name) + "”";
        Optional<Parameter.Value> value = source == null ? Optional.empty() : source.parameter(name);
        if (value.isEmpty()) {
            return title;
        }
        JsonNode found = value.get().value();
        String shown = unit == null ? parameter.map(Parameter::unit).orElse(null) : unit;
        return (found.isNumber() ? number(found.decimalValue(), shown) : found.asString("")) + "（" + title + "，"
                + region(value.get().region()) + "）";
    }

    Optional<Parameter> parameter(String name) {
        int cut = name.indexOf('/');
        return scope.pack(name.substring(0, cut)).flatMap(p -> p.parameter(name.substring(cut + 1)));
    }

    /** What was found, in words; where nothing is known, 未询问 or what else would have told it. */
    String value(Column column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return unknown(column.reads());
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(v -> items.add(value(column, v)));
            return items.isEmpty() ? "无" : joined(items);
        }
        if (value.isObject()) {
            return licence(value);
        }
        if (value.isBoolean()) {
            return plain(value);
        }
        if (value.isNumber()) {
            return number(value.decimalValue(), unit(column));
        }
        String text = value.asString("");
        return switch (column.type()) {
            case REGION -> region(text);
            case DATE, NUMBER, AGE -> text;
            default -> code(column, text);
        };
    }

    /** A value that no column reads; 未询问 where there is none. */
    String plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "未询问";
        }
        return value.isBoolean() ? (value.booleanValue() ? "是" : "否") : value.asString("");
    }

    /** The value a parameter had, with its unit in words. */
    String value(Decision.ParameterUse used) {
        boolean days =
                parameter(used.parameter()).filter(p -> p.type().equals("days")).isPresent();
        String unit = days ? Limit.unit(used.unit()).label() : used.unit();
        return used.value().isNumber() ? number(used.value().decimalValue(), unit) : plain(used.value());
    }

    /** The column of a row that a fact was matched with; empty where no row of a table says so. */
    Optional<Column> column(String row, Decision.Matched matched) {
        return scope.packs().stream()
                .flatMap(p -> p.tables().stream())
                .filter(t -> row.startsWith(t.path() + "/"))
                .flatMap(t -> t.columns().stream())
                .filter(c ->
                        c.reads().text().equals(matched.reads()) && c.label().equals(matched.label()))
                .findFirst();
    }

    private static String unknown(FactPath path) {
        return switch (path) {
            case FactPath.Answer p -> "未询问";
            case FactPath.Chosen p -> "未询问";
            case FactPath.Form p -> "未填写";
            case FactPath.Group p -> "未填写";
            case FactPath.GroupElement p -> "未填写";
            case FactPath.PartyField p -> "未查询";
            case FactPath.Licence p -> "未查询";
            case FactPath.SubjectAttribute p -> p.attribute().equals("evidence") ? "未查询" : "未定";
            case FactPath.ParameterValue p -> "没有规定";
            case FactPath.CaseRegion p -> "未定";
            case FactPath.LawDate p -> "未定";
        };
    }

    private static String licence(JsonNode held) {
        String state = held.path("state").asString("");
        String label = Cell.LicenceState.of(state).map(Cell.LicenceState::label).orElse(state);
        List<String> more = new ArrayList<>();
        if (held.has("trust")) {
            more.add("可信等级 " + held.path("trust").asString(""));
        }
        if (held.has("to")) {
            more.add("有效期至 " + held.path("to").asString(""));
        }
        return more.isEmpty() ? label : label + "（" + String.join("，", more) + "）";
    }
}
