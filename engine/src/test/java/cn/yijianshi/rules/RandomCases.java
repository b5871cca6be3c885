package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random packs and situations over {@link SmallWorld}, with values so few that they meet on the boundaries. */
final class RandomCases {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> DAYS =
            List.of("2024-02-28", "2024-02-29", "2024-03-01", "2026-02-28", "2026-03-01", "2026-03-02");
    private static final List<String> BIRTHS =
            List.of("2008-02-29", "2008-03-01", "2008-03-02", "2006-03-01", "2008-02-28", "2030-01-01");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "2.5", "3", "18");
    private static final List<String> CODES = List.of("x", "y", "z");
    private static final List<String> STATES =
            List.of("in-force", "expired", "revoked", "suspended", "not-yet", "absent");
    private static final List<String> REGIONS = List.of("990000", "990100", "990102", "990200");
    private static final List<String> MATTERS = List.of("m1", "m2", "m3", "m4");
    private static final List<String> MATERIALS = List.of("ma", "mb", "mc", "md", "mr");

    private final Random random;

    RandomCases(long seed) {
        this.random = new Random(seed);
    }

    JsonNode pack(String id, boolean shared) {
        ObjectNode pack = JSON.objectNode().put("id", id).put("name", id).put("shared", shared);
        pack.set("parameters", parameters());
        ArrayNode tables = pack.putArray("tables");
        for (Concludes concludes : Concludes.values()) {
            boolean waiver = concludes == Concludes.EXEMPTION || concludes == Concludes.DEFERRAL;
            for (int i = 0; i < (concludes == Concludes.APPLICABILITY ? 2 : 1); i++) {
                if (shared ? waiver : random.nextInt(4) > 0) {
                    tables.add(table(concludes, "t" + i + "-" + concludes.id(), shared));
                }
            }
        }
        return pack;
    }

    private ArrayNode parameters() {
        ArrayNode parameters = JSON.arrayNode();
        for (String id : List.of("limit", "days", "start", "on", "word")) {
            ObjectNode parameter = parameters.addObject().put("id", id).put("name", id);
            parameter.put(
                    "type",
                    switch (id) {
                        case "days" -> "days";
                        case "start" -> "date";
                        case "on" -> "yes-no";
                        case "word" -> "text";
                        default -> "number";
                    });
            if (id.equals("days") && random.nextBoolean()) {
                parameter.put("unit", "natural-days");
            }
            ArrayNode values = parameter.putArray("values");
            for (String region : REGIONS) {
                for (String from : List.of("2020-01-01", "2026-03-01")) {
                    if (random.nextInt(3) == 0) {
                        values.addObject()
                                .put("region", region)
                                .put("from", from)
                                .put("source", "s")
                                .set(
                                        "value",
                                        switch (id) {
                                            case "start" -> JSON.stringNode(pick(DAYS));
                                            case "on" -> JSON.booleanNode(random.nextBoolean());
                                            case "word" -> JSON.stringNode(pick(CODES));
                                            default -> JSON.numberNode(random.nextInt(4));
                                        });
                    }
                }
            }
        }
        return parameters;
    }

    private JsonNode table(Concludes concludes, String id, boolean subject) {
        ObjectNode table = JSON.objectNode().put("id", id).put("name", id).put("concludes", concludes.id());
        if (subject) {
            table.put("subject", "material");
        }
        List<ObjectNode> columns = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            columns.add(column("c" + i, subject));
        }
        ArrayNode columnNodes = table.putArray("columns");
        columns.forEach(columnNodes::add);
        ArrayNode rows = table.putArray("rows");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            ObjectNode row = rows.addObject().put("id", "r" + i);
            ObjectNode when = row.putObject("when");
            for (ObjectNode column : columns) {
                if (random.nextInt(5) > 1) {
                    when.set(column.get("id").stringValue(), cell(column));
                }
            }
            row.set("then", then(concludes, subject));
            row.putObject("basis").put("title", "法");
            if (random.nextInt(6) == 0) {
                row.put("from", pick(DAYS));
            }
            if (random.nextInt(6) == 0) {
                row.put("to", pick(DAYS));
            }
        }
        return table;
    }

    private static final String[][] COLUMNS = {
        {"answer.yes", "yes-no"},
        {"answer.one", "one-of"},
        {"answer.many", "any-of"},
        {"answer.num", "number"},
        {"form.num", "number"},
        {"answer.day", "date"},
        {"answer.born", "age"},
        {"answer.word", "text"},
        {"party.applicant.kind", "party-kind"},
        {"party.applicant.credit", "credit"},
        {"party.agent.field", "one-of"},
        {"licence.applicant.lic-a", "licence"},
        {"licence.agent.lic-b", "licence"},
        {"group.g.gnum", "number"},
        {"group.g.gborn", "age"},
        {"group.g.gyes", "yes-no"},
        {"group.g.gone", "one-of"},
        {"group.g.gmany", "any-of"},
        {"group.g.gday", "date"},
        {"group.g", "number", "count"},
        {"group.g.gnum", "number", "sum"},
        {"group.g.gnum", "number", "min"},
        {"group.g.gnum", "number", "max"},
        {"group.g.gnum", "number", "per-head", "group.g"},
        {"answer.num", "number", "per-head", "form.num"},
        {"region", "region"},
        {"form.where", "region"},
        {"law-date", "date"},
        {"chosen.m4", "yes-no"},
        {"parameter.limit", "number"},
        {"parameter.start", "date"},
        {"parameter.on", "yes-no"},
        {"parameter.word", "text"},
        {"parameter.word", "one-of"},
    };

    private static final String[][] SUBJECT_COLUMNS = {
        {"subject.evidence", "licence"},
        {"subject.handling", "one-of"},
        {"subject.class", "one-of"},
        {"subject.excluded", "yes-no"},
        {"subject.regime", "one-of"},
        {"subject.source", "one-of"},
        {"subject.result-in-bundle", "yes-no"},
    };

    private ObjectNode column(String id, boolean subject) {
        String[] of = subject && random.nextInt(3) > 0 ? pick(SUBJECT_COLUMNS) : pick(COLUMNS);
        ObjectNode column = JSON.objectNode()
                .put("id", id)
                .put("label", id)
                .put("reads", of[0])
                .put("type", of[1]);
        if (of.length > 2) {
            column.put("derive", of[2]);
        }
        if (of.length > 3) {
            column.put("heads", of[3]);
        }
        return column;
    }

    private JsonNode cell(JsonNode column) {
        boolean group = column.get("reads").stringValue().matches("group\\..*\\..*") && !column.has("derive");
        if (!group) {
            return plain(column);
        }
        JsonNode quantified = quantified(column);
        return random.nextInt(4) == 0 ? JSON.objectNode().set("not", quantified) : quantified;
    }

    private JsonNode quantified(JsonNode column) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.objectNode().set("every", plain(column));
            case 1 -> JSON.objectNode().set("any", plain(column));
            case 2 -> JSON.objectNode().set("none", plain(column));
            default ->
                JSON.objectNode()
                        .set(
                                "atLeast",
                                JSON.objectNode()
                                        .put("count", 1 + random.nextInt(2))
                                        .set("that", plain(column)));
        };
    }

    private JsonNode plain(JsonNode column) {
        JsonNode plain = positive(column);
        boolean negatable = List.of("any-of", "number", "age", "date")
                .contains(column.get("type").stringValue());
        return negatable && random.nextInt(4) == 0 ? JSON.objectNode().set("not", plain) : plain;
    }

    private JsonNode positive(JsonNode column) {
        return switch (column.get("type").stringValue()) {
            case "yes-no" -> JSON.booleanNode(random.nextBoolean());
            case "one-of" -> {
                String reads = column.get("reads").stringValue();
                yield oneOf(
                        switch (reads) {
                            case "subject.handling" -> List.of("immediate", "promised");
                            case "subject.class" -> List.of("main", "secondary");
                            case "subject.regime" -> List.of("licence", "filing");
                            case "subject.source" -> List.of("applicant", "government", "other");
                            default -> CODES;
                        });
            }
            case "party-kind" -> oneOf(List.of("person", "enterprise"));
            case "credit" -> oneOf(List.of("normal", "broken-promise", "serious-dishonesty"));
            case "any-of" -> objectOf(List.of("any", "all", "none"), () -> texts(CODES, 1 + random.nextInt(2)));
            case "text" ->
                random.nextBoolean()
                        ? JSON.objectNode().set("in", texts(CODES, 1 + random.nextInt(2)))
                        : JSON.objectNode().put(random.nextBoolean() ? "is" : "not", pick(CODES));
            case "number", "age" ->
                objectOf(List.of("atLeast", "above", "atMost", "below", "is", "not"), this::operand);
            case "date" ->
                objectOf(
                        List.of("from", "after", "to", "before", "is"),
                        () -> random.nextInt(3) == 0
                                ? JSON.objectNode().put("parameter", "start")
                                : JSON.stringNode(pick(DAYS)));
            case "licence" -> licence();
            default -> {
                ObjectNode within = JSON.objectNode().put("within", pick(REGIONS));
                yield random.nextBoolean() ? within : JSON.objectNode().set("not", within);
            }
        };
    }

    private JsonNode oneOf(List<String> codes) {
        JsonNode chosen = texts(codes, 1 + random.nextInt(2));
        return random.nextBoolean() ? chosen : JSON.objectNode().set("not", chosen);
    }

    private JsonNode licence() {
        JsonNode states = texts(STATES, 1 + random.nextInt(2));
        JsonNode held = random.nextBoolean()
                ? states
                : JSON.objectNode().put("trust", pick(List.of("A", "B", "C"))).set("state", states);
        return random.nextInt(3) > 0 ? held : JSON.objectNode().set("not", held);
    }

    private JsonNode operand() {
        return random.nextInt(3) == 0
                ? JSON.objectNode().put("parameter", "limit")
                : JSON.numberNode(new java.math.BigDecimal(pick(NUMBERS)));
    }

    private ObjectNode objectOf(List<String> keys, Supplier<JsonNode> value) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            object.set(pick(keys), value.get());
        }
        return object;
    }

    private ArrayNode texts(List<String> of, int count) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        ArrayNode texts = JSON.arrayNode();
        shuffled.subList(0, Math.min(count, shuffled.size())).forEach(texts::add);
        return texts;
    }

    private JsonNode then(Concludes concludes, boolean subject) {
        ObjectNode then = JSON.objectNode();
        String matter = pick(MATTERS);
        switch (concludes) {
            case ELIGIBILITY ->
                then.put("outcome", pick(List.of("leave", "renew-first", "refuse")))
                        .put("message", "说明");
            case APPLICABILITY ->
                then.put("matter", matter).put("status", random.nextInt(3) > 0 ? "applies" : "not-needed");
            case REQUIRED -> {
                then.put("matter", matter).put("material", pick(MATERIALS));
                if (random.nextBoolean()) {
                    then.put("originals", random.nextInt(4)).put("copies", random.nextInt(3));
                }
            }
            case EXEMPTION, DEFERRAL -> waiver(then, concludes, matter, subject);
            case ROUTING ->
                then.put("matter", matter)
                        .put("aspect", pick(List.of("route", "instant")))
                        .put("value", pick(CODES));
            case TIME_LIMIT -> then.put("matter", matter).set(pick(List.of("promised", "statutory")), limit());
            case FEE -> {
                then.put("matter", matter)
                        .put("item", pick(List.of("工本费", "登记费")))
                        .set("amount", operand());
                if (random.nextBoolean()) {
                    then.put("reduction", pick(CODES));
                }
            }
            case CONTENT -> {
                then.put("matter", matter).put("note", pick(CODES));
                if (random.nextBoolean()) {
                    then.put("validYears", 1 + random.nextInt(3));
                }
            }
            case FIELD ->
                then.put("element", pick(List.of("area", "where")))
                        .put("status", pick(List.of("shown", "required", "hidden")));
        }
        return then;
    }

    private void waiver(ObjectNode then, Concludes concludes, String matter, boolean subject) {
        if (subject) {
            then.put("subject", "material");
        } else {
            then.put("material", pick(MATERIALS));
            if (random.nextBoolean()) {
                then.put("matter", matter);
            }
        }
        if (concludes == Concludes.DEFERRAL) {
            String status = pick(List.of("allowed", "allowed", "forbidden", "limited"));
            then.put("status", status);
            if (status.equals("limited") || (status.equals("allowed") && random.nextBoolean())) {
                then.set("within", limit());
            }
        } else if (!subject) {
            then.put("by", pick(List.of("lic-a", "lic-b")));
        }
    }

    private JsonNode limit() {
        return switch (random.nextInt(3)) {
            case 0 -> JSON.objectNode().put("parameter", "days");
            case 1 -> JSON.objectNode().put("matter-promised", true);
            default ->
                JSON.objectNode()
                        .put("amount", 1 + random.nextInt(8))
                        .put("unit", pick(List.of("working-days", "natural-days", "hours")));
        };
    }

    /** A situation in which about a quarter of what may be read is unknown. */
    ObjectNode facts() {
        ObjectNode facts = JSON.objectNode();
        facts.put("region", pick(REGIONS))
                .put("lawDate", pick(DAYS.subList(2, 6)))
                .put("evidenceDate", pick(DAYS));
        ObjectNode answers = facts.putObject("answers");
        maybe(() -> answers.put("yes", random.nextBoolean()));
        maybe(() -> answers.put("one", pick(CODES)));
        maybe(() -> answers.set("many", texts(CODES, random.nextInt(4))));
        maybe(() -> answers.put("num", new java.math.BigDecimal(pick(NUMBERS))));
        maybe(() -> answers.put("day", pick(DAYS)));
        maybe(() -> answers.put("born", pick(BIRTHS)));
        maybe(() -> answers.put("word", pick(CODES)));
        ObjectNode form = facts.putObject("form");
        maybe(() -> form.put("num", new java.math.BigDecimal(pick(NUMBERS))));
        maybe(() -> form.put("where", random.nextInt(8) == 0 ? "110000" : pick(REGIONS)));
        ObjectNode chosen = facts.putObject("chosen");
        maybe(() -> chosen.put("m4", random.nextBoolean()));
        ObjectNode groups = facts.putObject("groups");
        maybe(() -> groups.set("g", group()));
        ArrayNode parties = facts.putArray("parties");
        maybe(() -> parties.add(party("applicant", "lic-a")));
        maybe(() -> parties.add(party("agent", "lic-b")));
        return facts;
    }

    private ArrayNode group() {
        ArrayNode group = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode entry = group.addObject();
            maybe(() -> entry.put("gnum", new java.math.BigDecimal(pick(NUMBERS))));
            maybe(() -> entry.put("gborn", pick(BIRTHS)));
            maybe(() -> entry.put("gyes", random.nextBoolean()));
            maybe(() -> entry.put("gone", pick(CODES)));
            maybe(() -> entry.set("gmany", texts(CODES, random.nextInt(3))));
            maybe(() -> entry.put("gday", pick(DAYS)));
        }
        return group;
    }

    private ObjectNode party(String role, String type) {
        ObjectNode party = JSON.objectNode().put("role", role);
        maybe(() -> party.put("kind", pick(List.of("person", "enterprise"))));
        maybe(() -> party.put("credit", pick(List.of("normal", "broken-promise", "serious-dishonesty"))));
        ObjectNode fields = party.putObject("fields");
        maybe(() -> fields.put("field", pick(CODES)));
        maybe(() -> {
            ArrayNode licences = party.putArray("licences");
            for (int i = random.nextInt(3); i > 0; i--) {
                ObjectNode licence = licences.addObject()
                        .put("type", random.nextInt(4) == 0 ? "lic-b" : type)
                        .put("status", pick(List.of("valid", "valid", "valid", "suspended", "revoked")));
                maybe(() -> licence.put("from", pick(DAYS)));
                if (random.nextBoolean()) {
                    licence.put("to", pick(DAYS));
                }
                if (random.nextBoolean()) {
                    licence.put("trust", pick(List.of("A", "B", "C", "D")));
                }
            }
        });
        ArrayNode unavailable = party.putArray("unavailable");
        if (random.nextInt(6) == 0) {
            unavailable.add(type);
        }
        return party;
    }

    private void maybe(Runnable known) {
        if (random.nextInt(4) > 0) {
            known.run();
        }
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    Random random() {
        return random;
    }
}
