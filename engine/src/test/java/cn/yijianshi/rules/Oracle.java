package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An interpreter of packs written from the documentation alone: it reads the files' trees and the facts' tree and shares no
 * code with the rules. True, false and unknown are TRUE, FALSE and null. Slow, plain, and right by being short.
 */
final class Oracle {

    private final List<JsonNode> packs;
    private final Catalogue catalogue;
    private final Scope scope;
    private final JsonNode facts;
    private final LocalDate lawDate;
    private final LocalDate evidenceDate;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, @Nullable Boolean> applies = new TreeMap<>();

    Oracle(List<JsonNode> packs, Scope scope, JsonNode facts) {
        this.packs = packs;
        this.scope = scope;
        this.catalogue = scope.catalogue();
        this.facts = facts;
        this.lawDate = LocalDate.parse(facts.get("lawDate").stringValue());
        this.evidenceDate = LocalDate.parse(facts.get("evidenceDate").stringValue());
    }

    /** A row with its pack, table and truth for the situation or for one subject. */
    record Judged(
            String path,
            JsonNode pack,
            JsonNode table,
            JsonNode row,
            @Nullable Boolean truth) {
        JsonNode then() {
            return row.get("then");
        }

        String text(String key) {
            return then().path(key).asString("");
        }

        boolean holds() {
            return truth == Boolean.TRUE;
        }
    }

    /** The material that a matter asks for, where a shared policy is judged. */
    record Asked(Matter matter, Material material) {}

    /** What is found, a line each, sorted: phase|matter|material|status|detail|rows|overridden by. */
    List<String> decide() {
        eligibility();
        applicability();
        for (Scope.Member member : scope.members()) {
            Boolean truth = applies.get(member.matter());
            if (truth == Boolean.TRUE) {
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

    // ---- phases

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
            Boolean chosen = bool(facts.path("chosen").path(id));
            Boolean truth =
                    switch (member.mode()) {
                        case ALWAYS -> Boolean.TRUE;
                        case BY_RULE -> any(yes.stream().map(Judged::truth).toList());
                        case OPTIONAL ->
                            both(
                                    chosen,
                                    yes.isEmpty()
                                            ? not(any(no.stream()
                                                    .map(Judged::truth)
                                                    .toList()))
                                            : any(yes.stream()
                                                    .map(Judged::truth)
                                                    .toList()));
                    };
            applies.put(id, truth);
            List<String> because = new ArrayList<>();
            if (member.mode() != Scope.Mode.BY_RULE) {
                because.add("matter/" + id);
            }
            because.addAll(paths(yes));
            if (truth == Boolean.TRUE) {
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
                        truth == Boolean.TRUE ? because.getFirst() : null);
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
                waive(new Asked(matter, material), "copies=" + copies + ",originals=" + originals, because);
            }
        }
    }

    private void waive(Asked asked, String detail, List<String> because) {
        String matter = asked.matter.id();
        String material = asked.material.id();
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
        if (!forbidden.isEmpty()) {
            found("deferral", matter, material, "forbidden", "", paths(forbidden), null);
        }
        if (!allowed.isEmpty()) {
            String within = allowed.stream()
                    .map(r -> limit(r.then().path("within"), asked.matter, r.pack))
                    .filter(l -> l != null)
                    .min(SHORTEST)
                    .map(l -> "within=" + l.words())
                    .orElse("");
            found(
                    "deferral",
                    matter,
                    material,
                    "allowed",
                    within,
                    paths(allowed),
                    forbidden.isEmpty() ? null : forbidden.getFirst().path);
        }
    }

    private static String by(List<Judged> rows, Asked asked) {
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
            } else if (asked.material.evidence() != null) {
                evidence.add(asked.material.evidence());
            }
        }
        List<String> detail = new ArrayList<>();
        if (evidence.size() > 1) {
            detail.add("also=" + new TreeSet<>(evidence.tailSet(evidence.first(), false)));
        }
        if (!evidence.isEmpty()) {
            detail.add("by=" + evidence.first());
        }
        if (result && asked.material.resultOf() != null) {
            detail.add("resultOf=" + asked.material.resultOf());
        }
        return String.join(",", detail);
    }

    private List<Judged> waivers(String concludes, Asked asked) {
        return judged(concludes, asked).stream()
                .filter(r -> r.table.has("subject")
                        || (r.text("material").equals(asked.material.id())
                                && (!r.then().has("matter") || r.text("matter").equals(asked.matter.id()))))
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
                r -> limit(
                        r.then().get(clock), catalogue.matter(r.text("matter")).orElseThrow(), r.pack),
                SHORTEST,
                (r, span) -> clock + "=" + span.words(),
                r -> "set");
    }

    private void fees() {
        for (Judged row : ofApplying("fee")) {
            BigDecimal amount = number(row.then().get("amount"), row.pack);
            found(
                    "fee",
                    row.text("matter"),
                    "",
                    "set",
                    (amount == null ? "" : "amount=" + plain(amount) + ",") + "item=" + row.text("item"),
                    List.of(row.path),
                    null);
        }
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
                .filter(r -> applies.get(r.text("matter")) == Boolean.TRUE)
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

    // ---- rows

    private List<Judged> holding(String concludes, @Nullable Asked asked) {
        return judged(concludes, asked).stream().filter(Judged::holds).toList();
    }

    /** The rows in force of all tables of a kind: packs in order, tables by id, rows as written. */
    List<Judged> judged(String concludes, @Nullable Asked asked) {
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
                        || !lawDate.isBefore(LocalDate.parse(row.get("from").stringValue())))
                && (!row.has("to")
                        || !lawDate.isAfter(LocalDate.parse(row.get("to").stringValue())));
    }

    private @Nullable Boolean truth(JsonNode pack, JsonNode table, JsonNode row, @Nullable Asked asked) {
        Boolean truth = Boolean.TRUE;
        for (JsonNode column : table.get("columns")) {
            JsonNode cell = row.path("when").path(column.get("id").stringValue());
            if (!cell.isMissingNode()) {
                truth = both(truth, cell(pack, column, cell, asked));
            }
        }
        return truth;
    }

    // ---- cells

    private @Nullable Boolean cell(JsonNode pack, JsonNode column, JsonNode cell, @Nullable Asked asked) {
        String reads = column.get("reads").stringValue();
        String type = column.get("type").stringValue();
        if (column.has("derive")) {
            return derived(pack, column, cell);
        }
        String[] part = reads.split("\\.");
        if (!part[0].equals("group")) {
            return type.equals("licence")
                    ? licence(cell, held(reads, asked))
                    : plain(pack, type, value(reads, asked), cell);
        }
        JsonNode entries = facts.path("groups").path(part[1]);
        String quantifier = cell.propertyNames().iterator().next();
        JsonNode inner = quantifier.equals("atLeast") ? cell.get("atLeast").get("that") : cell.get(quantifier);
        if (entries.isMissingNode()) {
            return null;
        }
        int yes = 0;
        int open = 0;
        for (JsonNode entry : entries) {
            Boolean met = plain(pack, type, entry.path(part[2]), inner);
            yes += met == Boolean.TRUE ? 1 : 0;
            open += met == null ? 1 : 0;
        }
        int all = entries.size();
        return switch (quantifier) {
            case "every" -> yes == all ? Boolean.TRUE : yes + open == all ? null : Boolean.FALSE;
            case "any" -> yes > 0 ? Boolean.TRUE : open > 0 ? null : Boolean.FALSE;
            case "none" -> yes > 0 ? Boolean.FALSE : open > 0 ? null : Boolean.TRUE;
            default -> {
                int count = cell.get("atLeast").get("count").intValue();
                yield yes >= count ? Boolean.TRUE : yes + open >= count ? null : Boolean.FALSE;
            }
        };
    }

    private @Nullable Boolean plain(JsonNode pack, String type, JsonNode value, JsonNode cell) {
        return switch (type) {
            case "yes-no" -> value.isBoolean() ? Boolean.valueOf(value.booleanValue() == cell.booleanValue()) : null;
            case "one-of", "party-kind", "credit" -> {
                boolean negated = cell.isObject();
                Boolean in = value.isString()
                        ? texts(negated ? cell.get("not") : cell).contains(value.stringValue())
                        : null;
                yield negated ? not(in) : in;
            }
            case "text" -> {
                if (!value.isString()) {
                    yield null;
                }
                String text = value.stringValue();
                yield cell.has("is")
                        ? text.equals(cell.get("is").stringValue())
                        : cell.has("not")
                                ? !text.equals(cell.get("not").stringValue())
                                : texts(cell.get("in")).contains(text);
            }
            case "any-of" -> {
                if (!value.isArray()) {
                    yield null;
                }
                List<String> chosen = texts(value);
                boolean met =
                        !cell.has("any") || texts(cell.get("any")).stream().anyMatch(chosen::contains);
                met &= !cell.has("all") || chosen.containsAll(texts(cell.get("all")));
                met &= !cell.has("none") || texts(cell.get("none")).stream().noneMatch(chosen::contains);
                yield met;
            }
            case "number" -> interval(pack, cell, value.isNumber() ? value.decimalValue() : null, BigDecimal.ONE);
            case "age" ->
                interval(
                        pack,
                        cell,
                        value.isString() ? age(LocalDate.parse(value.stringValue())) : null,
                        BigDecimal.ONE);
            case "date" -> value.isString() ? date(cell, LocalDate.parse(value.stringValue())) : null;
            default -> {
                boolean negated = cell.has("not");
                String ancestor =
                        (negated ? cell.get("not") : cell).get("within").stringValue();
                boolean known =
                        value.isString() && !upwards(value.stringValue()).isEmpty();
                Boolean in = known ? upwards(value.stringValue()).contains(ancestor) : null;
                yield negated ? not(in) : in;
            }
        };
    }

    private @Nullable BigDecimal age(LocalDate born) {
        if (born.isAfter(lawDate)) {
            return null;
        }
        boolean before = lawDate.getMonthValue() * 100 + lawDate.getDayOfMonth()
                < born.getMonthValue() * 100 + born.getDayOfMonth();
        return BigDecimal.valueOf(lawDate.getYear() - born.getYear() - (before ? 1 : 0));
    }

    private static Boolean date(JsonNode cell, LocalDate day) {
        boolean met = true;
        for (String key : cell.propertyNames()) {
            int sign = day.compareTo(LocalDate.parse(cell.get(key).stringValue()));
            met &= switch (key) {
                case "from" -> sign >= 0;
                case "after" -> sign > 0;
                case "to" -> sign <= 0;
                case "before" -> sign < 0;
                default -> sign == 0;
            };
        }
        return met;
    }

    /** Compares value/heads with the bounds, multiplied out. */
    private @Nullable Boolean interval(JsonNode pack, JsonNode cell, @Nullable BigDecimal value, BigDecimal heads) {
        Boolean met = Boolean.TRUE;
        for (String key : cell.propertyNames()) {
            BigDecimal bound = number(cell.get(key), pack);
            if (value == null || bound == null) {
                met = both(met, null);
                continue;
            }
            int sign = value.compareTo(bound.multiply(heads));
            met = both(
                    met,
                    switch (key) {
                        case "atLeast" -> sign >= 0;
                        case "above" -> sign > 0;
                        case "atMost" -> sign <= 0;
                        case "below" -> sign < 0;
                        case "is" -> sign == 0;
                        default -> sign != 0;
                    });
        }
        return met;
    }

    private @Nullable Boolean derived(JsonNode pack, JsonNode column, JsonNode cell) {
        String reads = column.get("reads").stringValue();
        List<BigDecimal> numbers = column.get("derive").stringValue().equals("count") ? List.of() : numbers(reads);
        switch (column.get("derive").stringValue()) {
            case "count" -> {
                JsonNode group = facts.path("groups").path(reads.split("\\.")[1]);
                return interval(pack, cell, group.isArray() ? BigDecimal.valueOf(group.size()) : null, BigDecimal.ONE);
            }
            case "sum" -> {
                return interval(pack, cell, sum(numbers), BigDecimal.ONE);
            }
            case "per-head" -> {
                String by = column.get("heads").stringValue();
                JsonNode group = facts.path("groups").path(by.startsWith("group.") ? by.substring(6) : "-");
                BigDecimal heads = by.startsWith("group.")
                        ? (group.isArray() ? BigDecimal.valueOf(group.size()) : null)
                        : sum(numbers(by));
                BigDecimal sum = sum(numbers);
                if (sum == null || heads == null) {
                    return null;
                }
                return heads.signum() <= 0 ? Boolean.FALSE : interval(pack, cell, sum, heads);
            }
            default -> {
                if (numbers == null || numbers.contains(null)) {
                    return null;
                }
                boolean min = column.get("derive").stringValue().equals("min");
                return numbers.isEmpty()
                        ? Boolean.FALSE
                        : interval(
                                pack,
                                cell,
                                min ? java.util.Collections.min(numbers) : java.util.Collections.max(numbers),
                                BigDecimal.ONE);
            }
        }
    }

    private @Nullable List<BigDecimal> numbers(String reads) {
        List<BigDecimal> numbers = new ArrayList<>();
        String[] part = reads.split("\\.");
        if (!part[0].equals("group")) {
            JsonNode value = value(reads, null);
            numbers.add(value.isNumber() ? value.decimalValue() : null);
            return numbers;
        }
        JsonNode entries = facts.path("groups").path(part[1]);
        if (!entries.isArray()) {
            return null;
        }
        entries.forEach(
                e -> numbers.add(e.path(part[2]).isNumber() ? e.path(part[2]).decimalValue() : null));
        return numbers;
    }

    private static @Nullable BigDecimal sum(@Nullable List<BigDecimal> numbers) {
        return numbers == null || numbers.contains(null)
                ? null
                : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // ---- facts

    private JsonNode value(String reads, @Nullable Asked asked) {
        JsonNode none = facts.path("-");
        String[] part = reads.split("\\.");
        return switch (part[0]) {
            case "answer" -> facts.path("answers").path(part[1]);
            case "form" -> facts.path("form").path(part[1]);
            case "chosen" -> facts.path("chosen").path(part[1]);
            case "region" -> facts.get("region");
            case "law-date" -> facts.get("lawDate");
            case "party" -> {
                JsonNode party = party(part[1]);
                yield party == null
                        ? none
                        : part[2].equals("field") ? party.path("fields").path("field") : party.path(part[2]);
            }
            default -> subject(part[1], asked);
        };
    }

    private JsonNode subject(String attribute, @Nullable Asked asked) {
        Map<String, Object> values = new HashMap<>();
        if (asked != null) {
            values.put("handling", word(asked.matter.handling()));
            values.put("regime", word(asked.matter.regime()));
            values.put("source", word(asked.material.source()));
            values.put("excluded", asked.matter.excludedFromDeferral() != null);
            asked.matter.materials().stream()
                    .filter(r -> r.material().equals(asked.material.id()))
                    .forEach(r -> values.put("class", word(r.materialClass())));
            String of = asked.material.resultOf();
            if (of == null || of.equals(asked.matter.id())) {
                values.put("result-in-bundle", false);
            } else if (applies.get(of) != null) {
                values.put("result-in-bundle", applies.get(of));
            }
        }
        return cn.yijianshi.canonical.CanonicalJson.mapper()
                .<JsonNode>valueToTree(values)
                .path(attribute);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable JsonNode party(String role) {
        for (JsonNode party : facts.path("parties")) {
            if (party.get("role").stringValue().equals(role)) {
                return party;
            }
        }
        return null;
    }

    /** State and trust of the best licence, as {@code state trust}; null where unknown. */
    private @Nullable String held(String reads, @Nullable Asked asked) {
        String role = "applicant";
        String type = asked == null ? "" : String.valueOf(asked.material.evidence());
        if (reads.startsWith("licence.")) {
            role = reads.split("\\.")[1];
            type = reads.split("\\.")[2];
        } else if (type.equals("null")) {
            return "absent A";
        }
        JsonNode party = party(role);
        if (party == null
                || !party.has("licences")
                || texts(party.path("unavailable")).contains(type)) {
            return null;
        }
        List<String> order = List.of("in-force", "not-yet", "suspended", "expired", "revoked");
        String best = "absent A";
        int rank = Integer.MAX_VALUE;
        for (JsonNode licence : party.get("licences")) {
            if (licence.get("type").stringValue().equals(type)) {
                String trust = licence.path("trust").asString("A");
                String state = state(licence);
                int r = order.indexOf(state) * 10 + "ABCD".indexOf(trust);
                if (r < rank) {
                    rank = r;
                    best = state + " " + trust;
                }
            }
        }
        return best;
    }

    private String state(JsonNode licence) {
        String status = licence.get("status").stringValue();
        if (status.equals("revoked")) {
            return "revoked";
        }
        if (licence.has("to")
                && evidenceDate.isAfter(LocalDate.parse(licence.get("to").stringValue()))) {
            return "expired";
        }
        if (status.equals("suspended")) {
            return "suspended";
        }
        return licence.has("from")
                        && evidenceDate.isBefore(
                                LocalDate.parse(licence.get("from").stringValue()))
                ? "not-yet"
                : "in-force";
    }

    private static @Nullable Boolean licence(JsonNode cell, @Nullable String held) {
        if (cell.has("not")) {
            return not(licence(cell.get("not"), held));
        }
        if (held == null) {
            return null;
        }
        String[] is = held.split(" ");
        boolean state = texts(cell.has("state") ? cell.get("state") : cell).contains(is[0]);
        boolean trust = !cell.has("trust")
                || is[0].equals("absent")
                || is[1].compareTo(cell.get("trust").stringValue()) <= 0;
        return state && trust;
    }

    private List<String> upwards(String code) {
        Map<String, String> parents = new HashMap<>();
        catalogue.regions().forEach(r -> parents.put(r.code(), String.valueOf(r.parent())));
        List<String> path = new ArrayList<>();
        for (String at = code; parents.containsKey(at); at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }

    private @Nullable JsonNode parameter(String id, JsonNode pack) {
        for (String region : upwards(facts.get("region").stringValue())) {
            JsonNode latest = null;
            for (JsonNode parameter : pack.get("parameters")) {
                for (JsonNode value : parameter.get("values")) {
                    boolean fits = parameter.get("id").stringValue().equals(id)
                            && value.get("region").stringValue().equals(region)
                            && !LocalDate.parse(value.get("from").stringValue()).isAfter(lawDate);
                    if (fits
                            && (latest == null
                                    || latest.get("from")
                                                    .stringValue()
                                                    .compareTo(value.get("from").stringValue())
                                            < 0)) {
                        latest = value;
                    }
                }
            }
            if (latest != null) {
                return latest.get("value");
            }
        }
        return null;
    }

    private @Nullable BigDecimal number(JsonNode operand, JsonNode pack) {
        if (!operand.isObject()) {
            return operand.decimalValue();
        }
        JsonNode value = parameter(operand.get("parameter").stringValue(), pack);
        return value == null ? null : value.decimalValue();
    }

    // ---- time limits

    record Span(int amount, String unit) {
        String words() {
            return amount + " " + unit;
        }

        /** Fifths of an hour: a working day is taken for seven fifths of a day. */
        int length() {
            return amount
                    * switch (unit) {
                        case "hours" -> 5;
                        case "natural-days" -> 120;
                        default -> 168;
                    };
        }
    }

    private static final Comparator<Span> SHORTEST = Comparator.comparingInt(Span::length)
            .thenComparing(s -> List.of("working-days", "natural-days", "hours").indexOf(s.unit));

    private @Nullable Span limit(JsonNode limit, Matter matter, JsonNode pack) {
        if (limit.isMissingNode()) {
            return null;
        }
        if (limit.has("matter-promised")) {
            return new Span(matter.promised().amount(), word(matter.promised().unit()));
        }
        if (limit.has("amount")) {
            return new Span(limit.get("amount").intValue(), limit.get("unit").stringValue());
        }
        JsonNode days = parameter(limit.get("parameter").stringValue(), pack);
        for (JsonNode parameter : pack.get("parameters")) {
            if (days != null
                    && parameter
                            .get("id")
                            .stringValue()
                            .equals(limit.get("parameter").stringValue())) {
                return new Span(days.intValue(), parameter.path("unit").asString("working-days"));
            }
        }
        return null;
    }

    // ---- logic

    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (one == Boolean.FALSE || other == Boolean.FALSE) {
            return Boolean.FALSE;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean any(List<@Nullable Boolean> truths) {
        return truths.contains(Boolean.TRUE) ? Boolean.TRUE : truths.contains(null) ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private static @Nullable Boolean bool(JsonNode node) {
        return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : null;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(n -> texts.add(n.stringValue()));
        return texts;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
