package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An interpreter of packs written from the documentation alone: it reads the files' trees and the facts' tree and shares no
 * code with the rules. Slow, plain, and right by being short. Here it is judged which rows hold and which matters apply;
 * {@link OracleMaterials} and {@link OracleOutcomes} draw the conclusions.
 */
final class Oracle {

    /** Told of every cell that is judged. */
    interface Watching {
        void judged(JsonNode column, JsonNode cell, Is truth);
    }

    private static final List<String> KINDS = List.of(
            "eligibility",
            "applicability",
            "required",
            "exemption",
            "deferral",
            "routing",
            "time-limit",
            "fee",
            "content",
            "field");

    private final List<JsonNode> packs;
    private final Scope scope;
    private final JsonNode facts;
    private final OracleFacts read;
    private final OracleCells cells;
    private final Watching watching;
    private final List<OracleFinding> findings = new ArrayList<>();
    private final Map<String, Is> applies = new TreeMap<>();
    private final Map<String, List<Judged>> judged = new TreeMap<>();

    Oracle(List<JsonNode> packs, Scope scope, JsonNode facts) {
        this(packs, scope, facts, (column, cell, truth) -> {});
    }

    Oracle(List<JsonNode> packs, Scope scope, JsonNode facts, Watching watching) {
        this.packs = packs;
        this.scope = scope;
        this.facts = facts;
        this.read = new OracleFacts(scope.catalogue(), facts, applies);
        this.cells = new OracleCells(read);
        this.watching = watching;
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

    /** What is found, in no order. */
    List<OracleFinding> findings() {
        for (String concludes : KINDS) {
            List<Judged> inUse = judgedAndOff(concludes, null).stream()
                    .flatMap(r -> inUse(concludes, List.of(r), r.text("matter"), r.text("material")))
                    .toList();
            judged.put(concludes, inUse);
        }
        applicability();
        OracleMaterials materials = new OracleMaterials(this, scope.catalogue(), read);
        for (Scope.Member member : scope.members()) {
            if (applies.get(member.matter()) == Is.YES) {
                Matter matter = scope.catalogue().matter(member.matter()).orElseThrow();
                materials.of(matter);
            }
        }
        new OracleOutcomes(this, scope.catalogue(), read).find();
        return findings;
    }

    /** What is found, a line each, sorted. */
    List<String> decide() {
        return findings().stream().map(OracleFinding::line).sorted().toList();
    }

    private void applicability() {
        List<Judged> rows = judged("applicability");
        for (Scope.Member member : scope.members()) {
            String id = member.matter();
            List<Judged> yes = about(rows, id, "applies");
            List<Judged> no = about(rows, id, "not-needed");
            Is byRows = Is.any(yes.stream().map(Judged::truth).toList());
            Is excluded = Is.any(no.stream().map(Judged::truth).toList());
            JsonNode choice = facts.path("chosen").path(id);
            Is chosen = choice.isBoolean() ? Is.of(choice.booleanValue()) : Is.OPEN;
            Is truth =
                    switch (member.mode()) {
                        case ALWAYS -> Is.YES;
                        case BY_RULE -> byRows;
                        case OPTIONAL -> Is.both(chosen, yes.isEmpty() ? Is.not(excluded) : byRows);
                    };
            applies.put(id, truth);
            List<String> because = new ArrayList<>();
            if (member.mode() != Scope.Mode.BY_RULE) {
                because.add("matter/" + id);
            }
            because.addAll(paths(yes));
            if (truth == Is.YES) {
                found("applicability", id, "", "applies", Map.of(), because, null);
            }
            if (!paths(no).isEmpty()) {
                String overriddenBy = truth == Is.YES ? because.getFirst() : null;
                found("applicability", id, "", "not-needed", Map.of(), paths(no), overriddenBy);
            }
        }
    }

    private static List<Judged> about(List<Judged> rows, String matter, String status) {
        return rows.stream()
                .filter(r -> r.text("matter").equals(matter) && r.text("status").equals(status))
                .toList();
    }

    Is applies(String matter) {
        return applies.getOrDefault(matter, Is.NO);
    }

    void found(
            String phase,
            String matter,
            String material,
            String status,
            Map<String, JsonNode> detail,
            List<String> rows,
            @Nullable String overriddenBy) {
        findings.add(new OracleFinding(phase, matter, material, status, detail, rows, overriddenBy));
    }

    /** Where a pack stands among the packs. */
    int place(JsonNode pack) {
        int place = 0;
        while (packs.get(place) != pack) {
            place++;
        }
        return place;
    }

    static List<String> paths(List<Judged> rows) {
        return rows.stream().filter(Judged::holds).map(Judged::path).toList();
    }

    List<Judged> holding(String concludes) {
        return judged(concludes).stream().filter(Judged::holds).toList();
    }

    /** The rows that count and are about the whole case. */
    List<Judged> judged(String concludes) {
        return judged.getOrDefault(concludes, List.of());
    }

    /** The rows that count; one that the bundle switched off stays in the record where it holds. */
    Stream<Judged> inUse(String concludes, List<Judged> rows, String matter, String material) {
        return rows.stream().filter(row -> {
            String off = off(row.path());
            if (off != null && row.holds()) {
                found(concludes, matter, material, "switched-off", Map.of(), List.of(row.path(), off), off);
            }
            return off == null;
        });
    }

    /** What switched a row off, as {@code bundle/id}; null where it counts. */
    private @Nullable String off(String row) {
        return scope.switchedOff().stream()
                .filter(s -> (row + "/").startsWith(s.policy() + "/"))
                .map(s -> "bundle/" + s.bundle())
                .findFirst()
                .orElse(null);
    }

    /**
     * The rows in force of all tables of a kind, with those that are switched off: packs in order, tables by id, rows as
     * written.
     */
    List<Judged> judgedAndOff(String concludes, OracleFacts.@Nullable Asked asked) {
        List<Judged> rows = new ArrayList<>();
        for (JsonNode pack : packs) {
            List<JsonNode> tables = new ArrayList<>();
            for (JsonNode table : pack.get("tables")) {
                if (table.get("concludes").stringValue().equals(concludes) && asked != null == table.has("subject")) {
                    tables.add(table);
                }
            }
            tables.sort(Comparator.comparing(t -> t.get("id").stringValue()));
            for (JsonNode table : tables) {
                for (JsonNode row : table.get("rows")) {
                    if (inForce(row)) {
                        rows.add(judge(pack, table, row, asked));
                    }
                }
            }
        }
        return rows;
    }

    private Judged judge(JsonNode pack, JsonNode table, JsonNode row, OracleFacts.@Nullable Asked asked) {
        Is truth = Is.YES;
        for (JsonNode column : table.get("columns")) {
            JsonNode cell = row.path("when").path(column.get("id").stringValue());
            if (!cell.isMissingNode()) {
                Is met = cells.cell(pack, column, cell, asked);
                watching.judged(column, cell, met);
                truth = Is.both(truth, met);
            }
        }
        String path = pack.get("id").stringValue() + "/" + table.get("id").stringValue() + "/"
                + row.get("id").stringValue();
        return new Judged(path, pack, table, row, truth);
    }

    private boolean inForce(JsonNode row) {
        LocalDate day = read.lawDate();
        return (!row.has("from")
                        || !day.isBefore(LocalDate.parse(row.get("from").stringValue())))
                && (!row.has("to") || !day.isAfter(LocalDate.parse(row.get("to").stringValue())));
    }
}
