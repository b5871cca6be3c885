package cn.yijianshi.rules;

import static cn.yijianshi.rules.RandomValues.CODES;
import static cn.yijianshi.rules.RandomValues.CREDITS;
import static cn.yijianshi.rules.RandomValues.DAYS;
import static cn.yijianshi.rules.RandomValues.JSON;
import static cn.yijianshi.rules.RandomValues.KINDS;
import static cn.yijianshi.rules.RandomValues.REGIONS;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random columns of every kind that the formats know, and cells for them in every way of writing. */
final class RandomCells {

    private static final List<String> STATES =
            List.of("in-force", "expired", "revoked", "suspended", "not-yet", "absent");

    private static final String[][] COLUMNS = {
        {"answer.yes", "yes-no"},
        {"answer.one", "one-of"},
        {"answer.many", "any-of"},
        {"answer.num", "number"},
        {"form.num", "number"},
        {"answer.day", "date"},
        {"answer.born", "age"},
        {"party.applicant.birth-date", "age"},
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
        {"group.g.gword", "text"},
        {"group.g.gwhere", "region"},
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

    private final RandomValues values;
    private final String world;

    /** @param world suffix of the ids of matters, see {@link SmallWorld#scope} */
    RandomCells(RandomValues values, String world) {
        this.values = values;
        this.world = world;
    }

    ObjectNode column(String id, boolean subject) {
        String[] of = subject && !values.oneIn(3) ? values.pick(SUBJECT_COLUMNS) : values.pick(COLUMNS);
        ObjectNode column = JSON.objectNode()
                .put("id", id)
                .put("label", id)
                .put("reads", of[0].startsWith("chosen.") ? of[0] + world : of[0])
                .put("type", of[1]);
        if (of.length > 2) {
            column.put("derive", of[2]);
        }
        if (of.length > 3) {
            column.put("heads", of[3]);
        }
        return column;
    }

    JsonNode cell(JsonNode column) {
        boolean group = column.get("reads").stringValue().matches("group\\..*\\..*") && !column.has("derive");
        return group ? negatedOneIn(4, quantified(column)) : plain(column);
    }

    private JsonNode quantified(JsonNode column) {
        String quantifier = values.pick(List.of("every", "any", "none", "atLeast"));
        JsonNode that = plain(column);
        return JSON.objectNode()
                .set(
                        quantifier,
                        quantifier.equals("atLeast")
                                ? JSON.objectNode()
                                        .put("count", values.from(1, 2))
                                        .set("that", that)
                                : that);
    }

    private JsonNode plain(JsonNode column) {
        boolean whole = List.of("any-of", "number", "age", "date")
                .contains(column.get("type").stringValue());
        return whole ? negatedOneIn(4, positive(column)) : positive(column);
    }

    private JsonNode positive(JsonNode column) {
        return switch (column.get("type").stringValue()) {
            case "yes-no" -> JSON.booleanNode(values.oneIn(2));
            case "one-of" ->
                oneOf(
                        switch (column.get("reads").stringValue()) {
                            case "subject.handling" -> List.of("immediate", "promised");
                            case "subject.class" -> List.of("main", "secondary");
                            case "subject.regime" -> List.of("licence", "filing");
                            case "subject.source" -> List.of("applicant", "government", "other");
                            default -> CODES;
                        });
            case "party-kind" -> oneOf(KINDS);
            case "credit" -> oneOf(CREDITS);
            case "any-of" -> objectOf(List.of("any", "all", "none"), () -> values.texts(CODES, values.from(1, 2)));
            case "text" ->
                values.oneIn(2)
                        ? JSON.objectNode().set(values.pick(List.of("in", "in", "not")), some(CODES))
                        : JSON.objectNode().put(values.pick(List.of("is", "not")), values.pick(CODES));
            case "number", "age" ->
                objectOf(List.of("atLeast", "above", "atMost", "below", "is", "not"), this::operand);
            case "date" ->
                objectOf(
                        List.of("from", "after", "to", "before", "is"),
                        () -> values.oneIn(3)
                                ? JSON.objectNode().put("parameter", "start")
                                : JSON.stringNode(values.pick(DAYS)));
            case "licence" -> licence();
            default -> negatedOneIn(2, JSON.objectNode().put("within", values.pick(REGIONS)));
        };
    }

    private JsonNode oneOf(List<String> codes) {
        return negatedOneIn(2, values.oneIn(4) ? JSON.stringNode(values.pick(codes)) : some(codes));
    }

    private JsonNode licence() {
        JsonNode states = values.oneIn(4) ? JSON.stringNode(values.pick(STATES)) : some(STATES);
        return negatedOneIn(
                3,
                values.oneIn(2)
                        ? states
                        : JSON.objectNode()
                                .put("trust", values.pick(List.of("A", "B", "C")))
                                .set("state", states));
    }

    private JsonNode some(List<String> of) {
        return values.texts(of, values.from(1, 2));
    }

    private JsonNode negatedOneIn(int times, JsonNode cell) {
        return values.oneIn(times) ? JSON.objectNode().set("not", cell) : cell;
    }

    JsonNode operand() {
        return values.oneIn(3)
                ? JSON.objectNode().put("parameter", values.pick(List.of("limit", "limit", "days", "price")))
                : JSON.numberNode(values.number());
    }

    private ObjectNode objectOf(List<String> keys, Supplier<JsonNode> value) {
        ObjectNode object = JSON.objectNode();
        for (int i = values.from(1, 2); i > 0; i--) {
            object.set(values.pick(keys), value.get());
        }
        return object;
    }
}
