package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether columns compare what they read as what it is, and with codes that can occur. */
final class ValueChecks {

    private static final Map<String, Set<String>> SUBJECT_CODES = Map.of(
            "handling", Set.of("immediate", "promised"),
            "class", Set.of("main", "secondary"),
            "regime", Set.of("licence", "filing", "confirmation", "payment", "registration", "public-service"),
            "source", Set.of("applicant", "government", "other"));

    private static final Set<String> PARTY_KINDS =
            Set.of("person", "enterprise", "individual-business", "institution", "social-organisation", "government");

    private static final Set<String> CREDIT = Set.of("normal", "broken-promise", "serious-dishonesty");

    private final Scope scope;
    private final Catalogue catalogue;
    private final Map<String, String> questions;
    private final RuleFaults told;

    /** @param questions type of each of the guide's questions, as the guide writes it */
    ValueChecks(Scope scope, Map<String, String> questions, RuleFaults told) {
        this.scope = scope;
        this.catalogue = scope.catalogue();
        this.questions = questions;
        this.told = told;
    }

    void check(RuleTable table) {
        for (Column column : table.columns()) {
            Optional<String> type = type(column.reads());
            if (type.isPresent() && column.derive() != Derive.COUNT) {
                compared(table, column, type.get());
            }
            Set<String> known = codes(column);
            for (Row row : table.rows()) {
                Cell cell = row.cells().get(column.id());
                if (cell != null && !known.isEmpty()) {
                    codes(cell).stream()
                            .filter(code -> !known.contains(code))
                            .forEach(code -> told.error(
                                    table.path(row),
                                    "unknown-code",
                                    "列“" + column.label() + "”没有代码“" + code + "”",
                                    "写成其中之一：" + String.join("、", new TreeSet<>(known))));
                }
            }
        }
    }

    private void compared(RuleTable table, Column column, String type) {
        Set<ColumnType> fit = fit(type);
        boolean summed = column.derive() != null;
        if (summed ? !fit.contains(ColumnType.NUMBER) : !fit.contains(column.type())) {
            told.error(
                    table.path(),
                    "column-type",
                    "列“" + column.label() + "”读的“" + column.reads().text() + "”是 " + type + "，不能"
                            + (summed ? "汇总成数字" : "按 " + column.type().id() + " 比较"),
                    fit.isEmpty()
                            ? "换一项可以比较的事实"
                            : "列的类型写成 "
                                    + String.join(
                                            "、",
                                            fit.stream().map(ColumnType::id).toList()));
        }
    }

    /** What kind of value a path yields, as questions and data elements write it; empty where nothing says. */
    private Optional<String> type(FactPath path) {
        return switch (path) {
            case FactPath.Answer p -> Optional.ofNullable(questions.get(p.question()));
            case FactPath.Form p -> type(p.element());
            case FactPath.GroupElement p -> type(p.element());
            case FactPath.SubjectAttribute p ->
                SUBJECT_CODES.containsKey(p.attribute())
                        ? Optional.of("one-of")
                        : p.attribute().equals("evidence") ? Optional.empty() : Optional.of("yes-no");
            case FactPath.PartyField p ->
                p.field().equals("kind") || p.field().equals("credit") ? Optional.of(p.field()) : Optional.empty();
            case FactPath.Licence p -> Optional.empty();
            case FactPath.Group p -> Optional.empty();
            case FactPath.CaseRegion p -> Optional.empty();
            case FactPath.LawDate p -> Optional.empty();
            case FactPath.Chosen p -> Optional.empty();
            case FactPath.ParameterValue p -> Optional.empty();
        };
    }

    private Optional<String> type(String element) {
        return catalogue
                .element(element)
                .map(e -> e.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Set<ColumnType> fit(String type) {
        return switch (type) {
            case "yes-no" -> EnumSet.of(ColumnType.YES_NO);
            case "one-of" -> EnumSet.of(ColumnType.ONE_OF);
            case "any-of" -> EnumSet.of(ColumnType.ANY_OF);
            case "number", "money" -> EnumSet.of(ColumnType.NUMBER);
            case "date" -> EnumSet.of(ColumnType.DATE, ColumnType.AGE);
            case "region" -> EnumSet.of(ColumnType.REGION);
            case "kind" -> EnumSet.of(ColumnType.PARTY_KIND);
            case "credit" -> EnumSet.of(ColumnType.CREDIT);
            case "computed" -> EnumSet.of(ColumnType.NUMBER, ColumnType.TEXT);
            case "period", "file", "signature", "group" -> EnumSet.noneOf(ColumnType.class);
            default -> EnumSet.of(ColumnType.TEXT);
        };
    }

    /** The codes that a column can meet; empty where any can. */
    private Set<String> codes(Column column) {
        if (column.type() == ColumnType.PARTY_KIND) {
            return PARTY_KINDS;
        }
        if (column.type() == ColumnType.CREDIT) {
            return CREDIT;
        }
        if (column.type() != ColumnType.ONE_OF && column.type() != ColumnType.ANY_OF) {
            return Set.of();
        }
        return switch (column.reads()) {
            case FactPath.SubjectAttribute p -> SUBJECT_CODES.getOrDefault(p.attribute(), Set.of());
            case FactPath.Form p -> options(p.element());
            case FactPath.GroupElement p -> options(p.element());
            default ->
                scope.options().getOrDefault(column.reads().text(), Map.of()).keySet();
        };
    }

    private Set<String> options(String element) {
        Set<String> codes = new TreeSet<>();
        catalogue
                .element(element)
                .map(DataElement::options)
                .ifPresent(options -> options.forEach(o -> codes.add(o.code())));
        return codes;
    }

    private static List<String> codes(Cell cell) {
        return switch (cell) {
            case Cell.OneOf c -> c.codes();
            case Cell.AnyOf c -> {
                List<String> codes = new ArrayList<>(c.any());
                codes.addAll(c.all());
                codes.addAll(c.none());
                yield codes;
            }
            case Cell.Not c -> codes(c.that());
            case Cell.OfGroup c -> codes(c.that());
            case Cell.YesNo c -> List.of();
            case Cell.Interval c -> List.of();
            case Cell.DateRange c -> List.of();
            case Cell.Licence c -> List.of();
            case Cell.Within c -> List.of();
        };
    }
}
