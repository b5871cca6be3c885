package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the phases that no other phase waits for, found out once for a release: those that are found each for
 * itself, and those that are about the same thing.
 *
 * @param matters the matters of the catalogue, by id
 */
record RemainingPlan(
        Map<String, Matter> matters,
        List<RowRef> listed,
        List<List<RowRef>> routings,
        List<List<RowRef>> promised,
        List<List<RowRef>> statutory,
        List<List<RowRef>> fees,
        List<List<RowRef>> validities,
        List<List<RowRef>> fields) {

    static RemainingPlan of(Rows rows, List<Matter> catalogue) {
        Map<String, Matter> matters = new HashMap<>();
        catalogue.forEach(m -> matters.put(m.id(), m));
        return new RemainingPlan(
                matters,
                only(rows, RemainingPlan::isListed),
                groups(rows, t -> t instanceof Conclusion.Routing c ? c.matter() + " " + c.aspect() : null),
                groups(rows, t -> t instanceof Conclusion.TimeLimit c && c.promised() != null ? c.matter() : null),
                groups(rows, t -> t instanceof Conclusion.TimeLimit c && c.statutory() != null ? c.matter() : null),
                groups(rows, t -> t instanceof Conclusion.Fee c ? c.matter() + " " + c.item() : null),
                groups(rows, t -> t instanceof Conclusion.Content c && c.validYears() != null ? c.matter() : null),
                groups(rows, t -> t instanceof Conclusion.Field c ? c.element() : null));
    }

    private static boolean isListed(Conclusion then) {
        return then instanceof Conclusion.Eligibility || (then instanceof Conclusion.Content c && c.note() != null);
    }

    private static List<RowRef> only(Rows rows, Predicate<Conclusion> wanted) {
        return rows.all().stream().filter(r -> wanted.test(r.row().then())).toList();
    }

    /** Rows about the same thing, in their order. */
    private static List<List<RowRef>> groups(Rows rows, Function<Conclusion, @Nullable String> about) {
        Map<String, List<RowRef>> groups = new TreeMap<>();
        for (RowRef row : rows.all()) {
            String key = about.apply(row.row().then());
            if (key != null) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return List.copyOf(groups.values());
    }
}
