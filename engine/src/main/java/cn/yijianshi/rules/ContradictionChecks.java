package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table with the same cells, in force at the same time, that contradict or repeat each other. */
final class ContradictionChecks {

    private final RuleFaults told;

    ContradictionChecks(RuleFaults told) {
        this.told = told;
    }

    void check(RuleTable table) {
        List<Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).cells().equals(rows.get(j).cells()) && overlap(rows.get(i), rows.get(j))) {
                    compare(table, rows.get(i), rows.get(j));
                }
            }
        }
    }

    private void compare(RuleTable table, Row one, Row other) {
        if (one.then().equals(other.then())) {
            told.warning(table.path(other), "duplicate-row", "与行“" + one.id() + "”条件和结论都相同", "删去其中一行");
        } else if (contradict(one.then(), other.then())) {
            told.error(table.path(other), "contradiction", "与行“" + one.id() + "”条件相同，结论相反", "改正其中一行的条件或结论");
        }
    }

    private static boolean contradict(Conclusion one, Conclusion other) {
        return switch (one) {
            case Conclusion.Applicability a ->
                other instanceof Conclusion.Applicability b
                        && a.matter().equals(b.matter())
                        && a.applies() != b.applies();
            case Conclusion.Deferral a ->
                other instanceof Conclusion.Deferral b
                        && same(a.material(), b.material())
                        && same(a.matter(), b.matter())
                        && ((a.allowed() && b.forbidden()) || (a.forbidden() && b.allowed()));
            case Conclusion.Routing a ->
                other instanceof Conclusion.Routing b
                        && a.matter().equals(b.matter())
                        && a.aspect().equals(b.aspect())
                        && !a.value().equals(b.value());
            case Conclusion.Field a ->
                other instanceof Conclusion.Field b && a.element().equals(b.element()) && a.status() != b.status();
            case Conclusion.Eligibility a -> false;
            case Conclusion.Required a -> false;
            case Conclusion.Exemption a -> false;
            case Conclusion.TimeLimit a -> false;
            case Conclusion.Fee a -> false;
            case Conclusion.Content a -> false;
        };
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static boolean overlap(Row one, Row other) {
        return startsBeforeEnd(one.from(), other.to()) && startsBeforeEnd(other.from(), one.to());
    }

    private static boolean startsBeforeEnd(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }
}
