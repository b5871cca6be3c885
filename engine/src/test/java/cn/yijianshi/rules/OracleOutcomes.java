package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.rules.Oracle.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Eligibility, routing, time limits, fees, content and fields, for the oracle. */
final class OracleOutcomes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Oracle oracle;
    private final Catalogue catalogue;
    private final OracleFacts read;

    OracleOutcomes(Oracle oracle, Catalogue catalogue, OracleFacts read) {
        this.oracle = oracle;
        this.catalogue = catalogue;
        this.read = read;
    }

    void find() {
        for (Judged row : oracle.holding("eligibility")) {
            oracle.found(
                    "eligibility",
                    row.text("matter"),
                    "",
                    row.text("outcome"),
                    copied(row, "message", "channel"),
                    List.of(row.path()),
                    null);
        }
        routing();
        limits("promised");
        limits("statutory");
        fees();
        content();
        fields();
    }

    private static Map<String, JsonNode> copied(Judged row, String... keys) {
        Map<String, JsonNode> detail = new TreeMap<>();
        for (String key : keys) {
            if (row.then().has(key)) {
                detail.put(key, row.then().get(key));
            }
        }
        return detail;
    }

    private List<Judged> ofApplying(String concludes) {
        return oracle.holding(concludes).stream()
                .filter(r -> oracle.applies(r.text("matter")) == Is.YES)
                .toList();
    }

    private void routing() {
        Map<String, List<Judged>> byAspect = new TreeMap<>();
        for (Judged row : ofApplying("routing")) {
            byAspect.computeIfAbsent(row.text("matter") + " " + row.text("aspect"), k -> new ArrayList<>())
                    .add(row);
        }
        for (List<Judged> rows : byAspect.values()) {
            List<String> seen = new ArrayList<>();
            for (Judged row : rows) {
                String value = row.text("value");
                if (!seen.contains(value)) {
                    List<Judged> same = rows.stream()
                            .filter(r -> r.text("value").equals(value))
                            .toList();
                    String winner = seen.isEmpty() ? null : rows.getFirst().path();
                    seen.add(value);
                    oracle.found(
                            "routing",
                            row.text("matter"),
                            "",
                            value,
                            copied(row, "aspect"),
                            Oracle.paths(same),
                            winner);
                }
            }
        }
    }

    private void limits(String clock) {
        best(
                ofApplying("time-limit").stream()
                        .filter(r -> r.then().has(clock))
                        .toList(),
                "matter",
                r -> OracleSpan.of(
                        read,
                        r.then().get(clock),
                        catalogue.matter(r.text("matter")).orElseThrow(),
                        r.pack()),
                OracleSpan.SHORTEST,
                (r, span) -> Map.of(clock, span.tree()),
                r -> "set");
    }

    /** @param amount null where its parameter has no value here */
    private record Charge(@Nullable BigDecimal amount, String reduction) {

        /** The lowest amount; of equal ones that with a reason for the reduction. */
        static final Comparator<Charge> LOWEST = Comparator.comparing(
                        Charge::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(c -> c.reduction.isEmpty())
                .thenComparing(Charge::reduction);
    }

    private void fees() {
        Map<String, List<Judged>> byItem = new TreeMap<>();
        ofApplying("fee").forEach(r -> byItem.computeIfAbsent(r.text("item"), k -> new ArrayList<>())
                .add(r));
        for (List<Judged> rows : byItem.values()) {
            best(
                    rows,
                    "matter",
                    r -> new Charge(read.number(r.then().get("amount"), r.pack()), r.text("reduction")),
                    Charge.LOWEST,
                    (r, charge) -> {
                        Map<String, JsonNode> detail = copied(r, "item", "reduction");
                        if (charge.amount != null) {
                            detail.put("amount", JSON.numberNode(charge.amount));
                        }
                        return detail;
                    },
                    r -> "set");
        }
    }

    private void content() {
        for (Judged row : ofApplying("content")) {
            if (row.then().has("note")) {
                oracle.found("content", row.text("matter"), "", "set", copied(row, "note"), List.of(row.path()), null);
            }
        }
        best(
                ofApplying("content").stream()
                        .filter(r -> r.then().has("validYears"))
                        .toList(),
                "matter",
                r -> r.then().get("validYears").intValue(),
                Comparator.<Integer>naturalOrder(),
                (r, years) -> copied(r, "validYears"),
                r -> "set");
    }

    private void fields() {
        List<String> strict = List.of("required", "shown", "hidden");
        best(
                oracle.holding("field"),
                "element",
                r -> strict.indexOf(r.text("status")),
                Comparator.<Integer>naturalOrder(),
                (r, s) -> copied(r, "element"),
                r -> r.text("status"));
    }

    /** Of the rows about one thing the first value in an order holds; the others are overridden by its first row. */
    private <V> void best(
            List<Judged> rows,
            String about,
            Function<Judged, @Nullable V> value,
            Comparator<? super V> order,
            BiFunction<Judged, V, Map<String, JsonNode>> detail,
            Function<Judged, String> status) {
        Map<String, Map<V, List<Judged>>> groups = new TreeMap<>();
        for (Judged row : rows) {
            V v = value.apply(row);
            if (v != null) {
                groups.computeIfAbsent(row.text(about), k -> new TreeMap<>(order))
                        .computeIfAbsent(v, k -> new ArrayList<>())
                        .add(row);
            }
        }
        groups.values().forEach(group -> {
            String winner = null;
            for (Map.Entry<V, List<Judged>> entry : group.entrySet()) {
                Judged first = entry.getValue().getFirst();
                oracle.found(
                        first.table().get("concludes").stringValue(),
                        first.text("matter"),
                        "",
                        status.apply(first),
                        detail.apply(first, entry.getKey()),
                        Oracle.paths(entry.getValue()),
                        winner);
                winner = winner == null ? first.path() : winner;
            }
        });
    }
}
