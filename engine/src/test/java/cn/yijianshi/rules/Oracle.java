package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An interpreter of packs written from the documentation alone: it reads the files' trees and the facts' tree and shares no
 * code with the rules. Slow, plain, and right by being short.
 */
final class Oracle {

    private final List<JsonNode> packs;
    private final Catalogue catalogue;
    private final Scope scope;
    private final JsonNode facts;
    private final OracleFacts read;
    private final OracleCells cells;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Is> applies = new TreeMap<>();

    Oracle(List<JsonNode> packs, Scope scope, JsonNode facts) {
        this.packs = packs;
        this.scope = scope;
        this.catalogue = scope.catalogue();
        this.facts = facts;
        this.read = new OracleFacts(catalogue, facts, applies);
        this.cells = new OracleCells(read);
    }

    /** A row with its pack, table and truth for the situation or for one subject. */
    record Judged(String path, JsonNode pack, JsonNode table, JsonNode row, Is truth) {
        JsonNode then() {
            return row.get("then");
        }

        String text(String key) {
            return then().path(key).asString("");
        }

        boolean holds() {
            return truth == Is.YES;
        }
    }

    /** What is found, a line each, sorted: phase|matter|material|status|detail|rows|overridden by. */
    List<String> decide() {
        eligibility();
        applicability();
        for (Scope.Member member : scope.members()) {
            Is truth = applies.get(member.matter());
            if (truth == Is.YES) {
                materials(catalogue.matter(member.matter()).orElseThrow());
            }
        }
        routing();
        limits("promised");
        limits("statutory");
        fees();
        content();
        fields();
        return lines.stream().sorted().toList();
    }

    private void eligibility() {
        for (Judged row : holding("eligibility", null)) {
            found(
                    "eligibility",
                    "",
                    "",
                    row.text("outcome"),
                    "message=" + row.text("message"),
                    List.of(row.path),
                    null);
        }
    }

    private void applicability() {
        List<Judged> rows = judged("applicability", null);
        for (Scope.Member member : scope.members()) {
            String id = member.matter();
            List<Judged> yes = about(rows, id, "applies");
            List<Judged> no = about(rows, id, "not-needed");
            JsonNode choice = facts.path("chosen").path(id);
            Is chosen = choice.isBoolean() ? Is.of(choice.booleanValue()) : Is.OPEN;
            Is truth =
                    switch (member.mode()) {
                        case ALWAYS -> Is.YES;
                        case BY_RULE -> Is.any(yes.stream().map(Judged::truth).toList());
                        case OPTIONAL ->
                            Is.both(
                                    chosen,
                                    yes.isEmpty()
                                            ? Is.not(Is.any(no.stream()
                                                    .map(Judged::truth)
                                                    .toList()))
                                            : Is.any(yes.stream()
                                                    .map(Judged::truth)
                                                    .toList()));
                    };
            applies.put(id, truth);
            List<String> because = new ArrayList<>();
            if (member.mode() != Scope.Mode.BY_RULE) {
                because.add("matter/" + id);
            }
            because.addAll(paths(yes));
            if (truth == Is.YES) {
                found("applicability", id, "", "applies", "", because, null);
            }
            if (!paths(no).isEmpty()) {
                found(
                        "applicability",
                        id,
                        "",
                        "not-needed",
                        "",
                        paths(no),
                        truth == Is.YES ? because.getFirst() : null);
            }
        }
    }

    private static List<Judged> about(List<Judged> rows, String matter, String status) {
        return rows.stream()
                .filter(r -> r.text("matter").equals(matter) && r.text("status").equals(status))
                .toList();
    }

    private void materials(Matter matter) {
        List<Judged> rows = holding("required", null);
        for (Material material : catalogue.materials()) {
            Matter.Requirement own = matter.materials().stream()
                    .filter(r -> r.material().equals(material.id()))
                    .findFirst()
                    .orElse(null);
            int originals = 0;
            int copies = 0;
            List<String> because = new ArrayList<>();
            if (own != null && own.need() == Matter.Need.ALWAYS) {
                because.add("matter/" + matter.id());
                originals = own.originals();
                copies = own.copies();
            }
            for (Judged row : rows) {
                if (row.text("matter").equals(matter.id())
                        && row.text("material").equals(material.id())) {
                    because.add(row.path);
                    JsonNode o = row.then().path("originals");
                    JsonNode c = row.then().path("copies");
                    originals = Math.max(originals, o.isNumber() ? o.intValue() : own == null ? 1 : own.originals());
                    copies = Math.max(copies, c.isNumber() ? c.intValue() : own == null ? 0 : own.copies());
                }
            }
            if (!because.isEmpty()) {
                waive(new OracleFacts.Asked(matter, material), "copies=" + copies + ",originals=" + originals, because);
            }
        }
    }

    private void waive(OracleFacts.Asked asked, String detail, List<String> because) {
        String matter = asked.matter().id();
        String material = asked.material().id();
        List<Judged> exempt =
                waivers("exemption", asked).stream().filter(Judged::holds).toList();
        found(
                "required",
                matter,
                material,
                "required",
                detail,
                because,
                exempt.isEmpty() ? null : exempt.getFirst().path);
        if (!exempt.isEmpty()) {
            found("exemption", matter, material, "exempt", by(exempt, asked), paths(exempt), null);
            return;
        }
        List<Judged> deferral =
                waivers("deferral", asked).stream().filter(Judged::holds).toList();
        List<Judged> forbidden = deferral.stream()
                .filter(r -> r.text("status").equals("forbidden"))
                .toList();
        List<Judged> allowed = deferral.stream()
                .filter(r -> r.text("status").equals("allowed"))
                .toList();
        List<Judged> granting = new ArrayList<>(allowed);
        deferral.stream().filter(r -> r.text("status").equals("limited")).forEach(granting::add);
        if (!forbidden.isEmpty()) {
            found("deferral", matter, material, "forbidden", "", paths(forbidden), null);
        }
        if (!allowed.isEmpty()) {
            String within = granting.stream()
                    .map(r -> OracleSpan.of(read, r.then().path("within"), asked.matter(), r.pack))
                    .filter(l -> l != null)
                    .min(OracleSpan.SHORTEST)
                    .map(l -> "within=" + l.words())
                    .orElse("");
            found(
                    "deferral",
                    matter,
                    material,
                    "allowed",
                    within,
                    paths(granting),
                    forbidden.isEmpty() ? null : forbidden.getFirst().path);
        }
    }

    private static String by(List<Judged> rows, OracleFacts.Asked asked) {
        TreeSet<String> evidence = new TreeSet<>();
        boolean result = false;
        for (Judged row : rows) {
            boolean readsResult = false;
            for (JsonNode column : row.table.get("columns")) {
                readsResult |= column.get("reads").stringValue().equals("subject.result-in-bundle")
                        && row.row.path("when").has(column.get("id").stringValue());
            }
            if (row.then().has("by")) {
                evidence.add(row.text("by"));
            } else if (readsResult) {
                result = true;
            } else if (asked.material().evidence() != null) {
                evidence.add(asked.material().evidence());
            }
        }
        List<String> detail = new ArrayList<>();
        if (evidence.size() > 1) {
            detail.add("also=" + new TreeSet<>(evidence.tailSet(evidence.first(), false)));
        }
        if (!evidence.isEmpty()) {
            detail.add("by=" + evidence.first());
        }
        if (result && asked.material().resultOf() != null) {
            detail.add("resultOf=" + asked.material().resultOf());
        }
        return String.join(",", detail);
    }

    private List<Judged> waivers(String concludes, OracleFacts.Asked asked) {
        return judged(concludes, asked).stream()
                .filter(r -> r.table.has("subject")
                        || (r.text("material").equals(asked.material().id())
                                && (!r.then().has("matter")
                                        || r.text("matter")
                                                .equals(asked.matter().id()))))
                .toList();
    }

    private void routing() {
        Map<String, List<Judged>> byAspect = new TreeMap<>();
        for (Judged row : ofApplying("routing")) {
            byAspect.computeIfAbsent(row.text("matter") + " " + row.text("aspect"), k -> new ArrayList<>())
                    .add(row);
        }
        for (List<Judged> rows : byAspect.values()) {
            String winner = rows.getFirst().path;
            List<String> seen = new ArrayList<>();
            for (Judged row : rows) {
                if (!seen.contains(row.text("value"))) {
                    seen.add(row.text("value"));
                    List<String> same = rows.stream()
                            .filter(r -> r.text("value").equals(row.text("value")))
                            .map(Judged::path)
                            .toList();
                    found(
                            "routing",
                            row.text("matter"),
                            "",
                            row.text("value"),
                            "aspect=" + row.text("aspect"),
                            same,
                            seen.size() == 1 ? null : winner);
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
                        r.pack),
                OracleSpan.SHORTEST,
                (r, span) -> clock + "=" + span.words(),
                r -> "set");
    }

    /** The lowest amount of each item; of equal ones that with a reason for the reduction. */
    private void fees() {
        Map<String, List<Judged>> byItem = new TreeMap<>();
        ofApplying("fee").forEach(r -> byItem.computeIfAbsent(r.text("item"), k -> new ArrayList<>())
                .add(r));
        byItem.values()
                .forEach(rows -> best(
                        rows,
                        "matter",
                        r -> {
                            BigDecimal amount = read.number(r.then().get("amount"), r.pack);
                            String reduction = r.text("reduction");
                            return (amount == null ? "x" : String.format("%09.3f", amount))
                                    + (reduction.isEmpty() ? "x" : "r")
                                    + reduction
                                    + "|"
                                    + (amount == null ? "" : "amount=" + plain(amount) + ",")
                                    + "item=" + r.text("item")
                                    + (reduction.isEmpty() ? "" : ",reduction=" + reduction);
                        },
                        Comparator.<String>naturalOrder(),
                        (r, v) -> v.substring(v.indexOf('|') + 1),
                        r -> "set"));
    }

    private void content() {
        for (Judged row : ofApplying("content")) {
            found("content", row.text("matter"), "", "set", "note=" + row.text("note"), List.of(row.path), null);
        }
        best(
                ofApplying("content").stream()
                        .filter(r -> r.then().has("validYears"))
                        .toList(),
                "matter",
                r -> r.then().get("validYears").intValue(),
                Comparator.<Integer>naturalOrder(),
                (r, years) -> "validYears=" + years,
                r -> "set");
    }

    private void fields() {
        List<String> strict = List.of("required", "shown", "hidden");
        best(
                holding("field", null),
                "element",
                r -> strict.indexOf(r.text("status")),
                Comparator.<Integer>naturalOrder(),
                (r, s) -> "element=" + r.text("element"),
                r -> r.text("status"));
    }

    /** Of the rows about one thing the first value in an order holds; the others are overridden by its first row. */
    private <V> void best(
            List<Judged> rows,
            String about,
            java.util.function.Function<Judged, @Nullable V> value,
            Comparator<? super V> order,
            java.util.function.BiFunction<Judged, V, String> detail,
            java.util.function.Function<Judged, String> status) {
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
            List<Map.Entry<V, List<Judged>>> entries = new ArrayList<>(group.entrySet());
            for (Map.Entry<V, List<Judged>> entry : entries) {
                Judged first = entry.getValue().getFirst();
                found(
                        first.table.get("concludes").stringValue(),
                        first.text("matter"),
                        "",
                        status.apply(first),
                        detail.apply(first, entry.getKey()),
                        paths(entry.getValue()),
                        entry == entries.getFirst()
                                ? null
                                : entries.getFirst().getValue().getFirst().path);
            }
        });
    }

    private List<Judged> ofApplying(String concludes) {
        return holding(concludes, null).stream()
                .filter(r -> applies.get(r.text("matter")) == Is.YES)
                .toList();
    }

    private void found(
            String phase,
            String matter,
            String material,
            String status,
            String detail,
            List<String> rows,
            @Nullable String overriddenBy) {
        lines.add(String.join(
                "|", phase, matter, material, status, detail, rows.toString(), String.valueOf(overriddenBy)));
    }

    private static List<String> paths(List<Judged> rows) {
        return rows.stream().filter(Judged::holds).map(Judged::path).toList();
    }

    private List<Judged> holding(String concludes, OracleFacts.@Nullable Asked asked) {
        return judged(concludes, asked).stream().filter(Judged::holds).toList();
    }

    /** The rows in force of all tables of a kind: packs in order, tables by id, rows as written. */
    List<Judged> judged(String concludes, OracleFacts.@Nullable Asked asked) {
        List<Judged> judged = new ArrayList<>();
        for (JsonNode pack : packs) {
            List<JsonNode> tables = new ArrayList<>();
            pack.get("tables").forEach(tables::add);
            tables.sort(Comparator.comparing(t -> t.get("id").stringValue()));
            for (JsonNode table : tables) {
                if (table.get("concludes").stringValue().equals(concludes)
                        && (asked != null || !table.has("subject"))) {
                    for (JsonNode row : table.get("rows")) {
                        if (inForce(row)) {
                            String path = pack.get("id").stringValue() + "/"
                                    + table.get("id").stringValue() + "/"
                                    + row.get("id").stringValue();
                            judged.add(new Judged(path, pack, table, row, truth(pack, table, row, asked)));
                        }
                    }
                }
            }
        }
        return judged;
    }

    private boolean inForce(JsonNode row) {
        return (!row.has("from")
                        || !read.lawDate()
                                .isBefore(LocalDate.parse(row.get("from").stringValue())))
                && (!row.has("to")
                        || !read.lawDate().isAfter(LocalDate.parse(row.get("to").stringValue())));
    }

    private Is truth(JsonNode pack, JsonNode table, JsonNode row, OracleFacts.@Nullable Asked asked) {
        Is truth = Is.YES;
        for (JsonNode column : table.get("columns")) {
            JsonNode cell = row.path("when").path(column.get("id").stringValue());
            if (!cell.isMissingNode()) {
                truth = Is.both(truth, cells.cell(pack, column, cell, asked));
            }
        }
        return truth;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
