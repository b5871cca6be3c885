package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The phases that no other phase waits for: eligibility, routing, time limits, fees, content of results, form fields. */
final class RemainingPhases {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RemainingPlan plan;
    private final Map<String, Truth> matters;
    private final Situation situation;
    private final Findings findings;

    RemainingPhases(RemainingPlan plan, Map<String, Truth> matters, Situation situation, Findings findings) {
        this.plan = plan;
        this.matters = matters;
        this.situation = situation;
        this.findings = findings;
    }

    void resolve() {
        for (RowRef ref : plan.listed()) {
            JudgedRow row = situation.judged(ref);
            if (row != null) {
                resolve(row);
            }
        }
        each(plan.routings(), this::routing);
        each(plan.promised(), group -> limit(group, "promised"));
        each(plan.statutory(), group -> limit(group, "statutory"));
        each(plan.fees(), this::fee);
        each(plan.validities(), this::validity);
        each(plan.fields(), this::field);
    }

    private void resolve(JudgedRow row) {
        switch (row.then()) {
            case Conclusion.Eligibility c ->
                listed(row, c.outcome(), () -> detail("message", c.message(), "channel", c.channel()));
            case Conclusion.Content c -> ofMatter(row, () -> detail("note", c.note()));
            default -> {}
        }
    }

    /** Rows about the same thing that hold or may hold, where it is still possible that they matter. */
    private void each(List<List<RowRef>> groups, Consumer<List<JudgedRow>> resolve) {
        for (List<RowRef> group : groups) {
            List<JudgedRow> rows = List.of();
            for (RowRef ref : group) {
                JudgedRow row = situation.judged(ref);
                if (row != null && applies(row).possible()) {
                    rows = rows.isEmpty() ? new ArrayList<>() : rows;
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                resolve.accept(rows);
            }
        }
    }

    private Truth applies(JudgedRow row) {
        String matter = row.then().matter();
        return matter == null ? Truth.TRUE : matters.getOrDefault(matter, Truth.FALSE);
    }

    /** A row that is found for itself, beside others. */
    private void listed(JudgedRow row, String status, Supplier<Map<String, JsonNode>> detail) {
        String matter = row.then().matter();
        if (row.truth() == Truth.TRUE) {
            findings.found(row.ref().phase(), matter, null, status, detail, List.of(row), null);
        } else {
            findings.waiting(List.of(row), matter, null);
        }
    }

    /** A row that is found beside others, if its matter applies. */
    private void ofMatter(JudgedRow row, Supplier<Map<String, JsonNode>> detail) {
        Truth applies = applies(row);
        if (applies == Truth.TRUE || (applies.possible() && row.truth() == Truth.UNKNOWN)) {
            listed(row, "set", detail);
        }
    }

    /**
     * What one item costs.
     *
     * @param amount in yuan; null where its parameter has no value
     */
    private record Charge(
            String item,
            @Nullable BigDecimal amount,
            @Nullable String reduction) {

        /** The lowest amount; of equal ones that with a reason for a reduction. */
        static final Comparator<Charge> LOWEST = Comparator.comparing(
                        Charge::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(Charge::reduction, Comparator.nullsLast(Comparator.<String>naturalOrder()));

        Map<String, JsonNode> detail() {
            Map<String, JsonNode> detail = RemainingPhases.detail("item", item, "reduction", reduction);
            if (amount != null) {
                detail.put("amount", JSON.numberNode(amount));
            }
            return detail;
        }
    }

    /** The lowest amount of an item holds, so that a reduction takes the place of the full amount. */
    private void fee(List<JudgedRow> rows) {
        boundaries(
                rows,
                row -> row.then() instanceof Conclusion.Fee c
                        ? new Charge(c.item(), row.facts().source.number(c.amount()), c.reduction())
                        : null,
                Charge.LOWEST,
                Charge::detail);
    }

    /** One value for each aspect: that of the first row; others are conflicts and stay in the record. */
    private void routing(List<JudgedRow> rows) {
        String matter = rows.getFirst().then().matter();
        Map<String, List<JudgedRow>> byValue = new LinkedHashMap<>();
        holding(rows).forEach(r -> byValue.computeIfAbsent(value(r), v -> new ArrayList<>())
                .add(r));
        if (applies(rows.getFirst()) == Truth.TRUE) {
            String winner = null;
            for (Map.Entry<String, List<JudgedRow>> entry : byValue.entrySet()) {
                JudgedRow first = entry.getValue().getFirst();
                String aspect = first.then() instanceof Conclusion.Routing c ? c.aspect() : "";
                findings.found(
                        Concludes.ROUTING,
                        matter,
                        null,
                        entry.getKey(),
                        () -> detail("aspect", aspect),
                        entry.getValue(),
                        winner);
                winner = winner == null ? first.path() : winner;
            }
        }
        boolean settled = !byValue.isEmpty()
                && rows.stream().map(RemainingPhases::value).distinct().count() == 1;
        if (!settled) {
            findings.waiting(open(rows), matter, null);
        }
    }

    private static String value(JudgedRow row) {
        return row.then() instanceof Conclusion.Routing c ? c.value() : "";
    }

    /** The shortest limit holds; longer ones stay in the record. */
    private void limit(List<JudgedRow> rows, String clock) {
        String id = rows.getFirst().then().matter();
        Matter matter = id == null ? null : plan.matters().get(id);
        if (matter == null) {
            return;
        }
        Function<JudgedRow, @Nullable TimeSpan> span = row -> {
            Limit limit = row.then() instanceof Conclusion.TimeLimit c
                    ? (clock.equals("promised") ? c.promised() : c.statutory())
                    : null;
            return limit == null ? null : limit.resolve(matter, row.facts().source);
        };
        boundaries(rows, span, Limit::compare, s -> Map.of(clock, PackTree.span(s)));
    }

    private void validity(List<JudgedRow> rows) {
        boundaries(
                rows,
                row -> row.then() instanceof Conclusion.Content c ? c.validYears() : null,
                Comparator.<Integer>naturalOrder(),
                years -> Map.of("validYears", JSON.numberNode(years)));
    }

    /** The strictest status holds; others stay in the record. */
    private void field(List<JudgedRow> rows) {
        boundaries(
                rows,
                row -> row.then() instanceof Conclusion.Field c ? c : null,
                Comparator.<Conclusion.Field, Conclusion.Visibility>comparing(Conclusion.Field::status)
                        .reversed(),
                field -> Map.of("element", JSON.stringNode(field.element())));
    }

    /** Of several values the first in an order holds, and the others are found as overridden by it. */
    private <V> void boundaries(
            List<JudgedRow> rows,
            Function<JudgedRow, @Nullable V> value,
            Comparator<? super V> order,
            Function<V, Map<String, JsonNode>> detail) {
        String matter = rows.getFirst().then().matter();
        Map<V, List<JudgedRow>> byValue = new TreeMap<>(order);
        for (JudgedRow row : applies(rows.getFirst()) == Truth.TRUE ? holding(rows) : List.<JudgedRow>of()) {
            V v = value.apply(row);
            if (v != null) {
                byValue.computeIfAbsent(v, k -> new ArrayList<>()).add(row);
            }
        }
        String winner = null;
        V best = null;
        for (Map.Entry<V, List<JudgedRow>> entry : byValue.entrySet()) {
            JudgedRow first = entry.getValue().getFirst();
            String status =
                    first.then() instanceof Conclusion.Field c ? c.status().id() : "set";
            findings.found(
                    first.ref().phase(),
                    matter,
                    null,
                    status,
                    () -> detail.apply(entry.getKey()),
                    entry.getValue(),
                    winner);
            winner = winner == null ? first.path() : winner;
            best = best == null ? entry.getKey() : best;
        }
        V held = best;
        findings.waiting(
                open(rows).stream()
                        .filter(r -> {
                            V v = value.apply(r);
                            return held == null || (v != null && order.compare(v, held) < 0);
                        })
                        .toList(),
                matter,
                null);
    }

    private static List<JudgedRow> holding(List<JudgedRow> rows) {
        return rows.stream().filter(r -> r.truth() == Truth.TRUE).toList();
    }

    private static List<JudgedRow> open(List<JudgedRow> rows) {
        return rows.stream().filter(r -> r.truth() == Truth.UNKNOWN).toList();
    }

    private static Map<String, JsonNode> detail(String key, @Nullable String value) {
        TreeMap<String, JsonNode> detail = new TreeMap<>();
        if (value != null) {
            detail.put(key, JSON.stringNode(value));
        }
        return detail;
    }

    private static Map<String, JsonNode> detail(
            String key, @Nullable String value, String other, @Nullable String otherValue) {
        Map<String, JsonNode> detail = detail(key, value);
        detail.putAll(detail(other, otherValue));
        return detail;
    }
}
