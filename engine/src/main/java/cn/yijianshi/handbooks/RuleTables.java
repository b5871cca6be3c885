package cn.yijianshi.handbooks;

import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of a release in words: which situation leads to what, and on which basis. */
final class RuleTables {

    private static final Set<Concludes> FOR_APPLICANTS = Set.of(
            Concludes.ELIGIBILITY,
            Concludes.APPLICABILITY,
            Concludes.REQUIRED,
            Concludes.EXEMPTION,
            Concludes.DEFERRAL,
            Concludes.ROUTING,
            Concludes.TIME_LIMIT,
            Concludes.FEE,
            Concludes.CONTENT);

    private final LoadedRelease release;
    private final Explanations explanations;

    RuleTables(LoadedRelease release) {
        this.release = release;
        this.explanations = new Explanations(release.rules().scope());
    }

    /** Rows that lead to one kind of conclusion, with the situation, the conclusion and the basis. */
    Handbook.Table situations(String name, Concludes concludes) {
        return Draft.table(name, List.of("情形", "结论", "依据"), rows(concludes, then -> true));
    }

    /** All rows about one matter, in the order in which the rules are applied; each with what it is about. */
    Handbook.Table about(String name, String matter) {
        List<List<String>> rows = new ArrayList<>();
        for (Concludes concludes : Concludes.values()) {
            if (FOR_APPLICANTS.contains(concludes)) {
                rows(concludes, then -> matter.equals(then.matter())).forEach(row -> {
                    List<String> more = new ArrayList<>(List.of(concludes.label()));
                    more.addAll(row);
                    rows.add(List.copyOf(more));
                });
            }
        }
        return Draft.table(name, List.of("方面", "情形", "结论", "依据"), rows);
    }

    /** Every table of the release. */
    List<Handbook.Table> all() {
        List<Handbook.Table> tables = new ArrayList<>();
        for (RulePack pack : release.definition().packs()) {
            for (RuleTable table : pack.tables()) {
                tables.add(Draft.table(
                        table.name() + "（" + table.concludes().label() + "）",
                        List.of("情形", "结论", "依据"),
                        table.rows().stream().map(row -> words(table, row)).toList()));
            }
        }
        return tables;
    }

    /** The values that differ from place to place, of the parameters that a table names. */
    Handbook.Table parametersOf(String name, Handbook.Table table) {
        Handbook.Table all = parameters(name);
        List<List<String>> named = all.rows().stream()
                .filter(value -> table.rows().stream()
                        .anyMatch(row -> row.stream().anyMatch(cell -> cell.contains(value.getFirst()))))
                .toList();
        return Draft.table(name, all.head(), named);
    }

    /** The values that differ from place to place. */
    Handbook.Table parameters(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (RulePack pack : release.definition().packs()) {
            for (Parameter parameter : pack.parameters()) {
                for (Parameter.Value value : parameter.values()) {
                    rows.add(List.of(
                            parameter.name(),
                            release.regionName(value.region()),
                            value.from().toString(),
                            value.value().asString() + unit(parameter),
                            value.source()));
                }
            }
        }
        return Draft.table(name, List.of("标准", "地区", "起始日期", "数值", "来源"), rows);
    }

    private static String unit(Parameter parameter) {
        String unit = parameter.unit();
        if (parameter.type().equals("days")) {
            return "natural-days".equals(unit) ? " 日" : " 个工作日";
        }
        return unit == null ? "" : " " + unit;
    }

    private List<List<String>> rows(Concludes concludes, Predicate<Conclusion> about) {
        List<List<String>> rows = new ArrayList<>();
        for (RulePack pack : release.definition().packs()) {
            for (RuleTable table : pack.tables()) {
                if (table.concludes() == concludes) {
                    table.rows().stream()
                            .filter(row -> about.test(row.then()))
                            .forEach(row -> rows.add(words(table, row)));
                }
            }
        }
        return rows;
    }

    private List<String> words(RuleTable table, Row row) {
        List<String> conditions = new ArrayList<>();
        for (Column column : table.columns()) {
            Cell cell = row.cells().get(column.id());
            if (cell != null) {
                conditions.add(column.label() + "：" + explanations.cell(column, cell));
            }
        }
        String note = row.note();
        String dates = (row.from() == null ? "" : "自 " + row.from() + " 起") + (row.to() == null ? "" : "至 " + row.to());
        return List.of(
                conditions.isEmpty() ? "所有情形" : String.join("；", conditions),
                explanations.conclusion(row) + (note == null ? "" : "（" + note + "）"),
                row.basis().cited() + (dates.isEmpty() ? "" : "（" + dates + "）"));
    }
}
