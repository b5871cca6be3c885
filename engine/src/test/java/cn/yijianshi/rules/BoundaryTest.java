package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The boundary of every operator, through the generated rules: each case of {@code boundaries.yaml} is a column, a cell and
 * facts with what they make, and once more with the cell negated where the formats know a negation. The oracle must agree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param row where the cell stands in the one pack that all cases share */
    private record Case(String row, JsonNode column, JsonNode cell, String facts, Truth expected) {}

    private final RuleEngine engine = new RuleEngine();
    private final List<Case> cases = new ArrayList<>();
    private JsonNode pack = JSON.missingNode();
    private CompiledRules rules;

    @BeforeAll
    void compileAllAtOnce() {
        ObjectNode tree = JSON.objectNode().put("id", "p").put("name", "界").put("shared", false);
        tree.putArray("parameters")
                .addObject()
                .put("id", "limit")
                .put("name", "限")
                .put("type", "number")
                .putArray("values")
                .addObject()
                .put("region", "990100")
                .put("from", "2026-03-02")
                .put("value", 300)
                .put("source", "例");
        ArrayNode tables = tree.putArray("tables");
        for (JsonNode group : SmallWorld.yaml(SmallWorld.resource("boundaries.yaml"))) {
            ObjectNode column =
                    ((ObjectNode) group.get("column").deepCopy()).put("id", "c").put("label", "列");
            String id = "t" + tables.size();
            ObjectNode table = tables.addObject().put("id", id).put("name", id).put("concludes", "eligibility");
            table.putArray("columns").add(column);
            ArrayNode rows = table.putArray("rows");
            Map<String, String> rowOf = new LinkedHashMap<>();
            for (JsonNode one : group.get("cases")) {
                Truth expected = Truth.valueOf(one.get(2).stringValue());
                String facts = one.get(1).isString() ? one.get(1).stringValue() : CanonicalJson.write(one.get(1));
                add(rows, rowOf, id, column, one.get(0), facts, expected);
                JsonNode negated = negated(column, one.get(0));
                if (!negated.isMissingNode()) {
                    add(rows, rowOf, id, column, negated, facts, expected.not());
                }
            }
        }
        pack = tree;
        rules = engine.compile(SmallWorld.scope(new RulePackReader().fromTree(tree)));
    }

    @AfterAll
    void close() {
        rules.close();
    }

    private void add(
            ArrayNode rows,
            Map<String, String> rowOf,
            String table,
            JsonNode column,
            JsonNode cell,
            String facts,
            Truth expected) {
        String row = rowOf.computeIfAbsent(CanonicalJson.write(cell), text -> {
            ObjectNode node = rows.addObject().put("id", "r" + rows.size());
            node.putObject("when").set("c", cell);
            node.putObject("then").put("outcome", "leave").put("message", "是");
            node.putObject("basis").put("title", "法");
            return node.get("id").stringValue();
        });
        cases.add(new Case("p/" + table + "/" + row, column, cell, facts, expected));
    }

    /** The opposite of a cell as the formats write it; missing where they know none, or where it is not simply the opposite. */
    private static JsonNode negated(JsonNode column, JsonNode cell) {
        if (cell.has("not") || column.path("reads").asString("").matches("group\\..*\\..*")) {
            return JSON.missingNode();
        }
        return switch (column.get("type").stringValue()) {
            case "yes-no" -> JSON.booleanNode(!cell.booleanValue());
            case "one-of", "party-kind", "credit", "licence", "region" ->
                JSON.objectNode().set("not", cell);
            case "text" -> cell.has("is") ? JSON.objectNode().set("not", cell.get("is")) : JSON.missingNode();
            case "any-of" ->
                cell.size() == 1 && cell.has("any")
                        ? JSON.objectNode().set("none", cell.get("any"))
                        : JSON.missingNode();
            case "number", "age" ->
                cell.size() == 1 && cell.has("is") && !column.has("derive")
                        ? JSON.objectNode().set("not", cell.get("is"))
                        : JSON.missingNode();
            default -> JSON.missingNode();
        };
    }

    @TestFactory
    Stream<DynamicTest> everyCellMakesOfTheFactsWhatTheFormatsSay() {
        assertThat(cases).hasSizeGreaterThan(200);
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.column.get("reads").stringValue() + " " + CanonicalJson.write(c.cell) + " of " + c.facts
                                + " is " + c.expected,
                        () -> check(c)));
    }

    private void check(Case one) {
        Facts facts = SmallWorld.facts(one.facts);
        Decision decision = engine.decide(rules, facts);
        boolean found = decision.findings().stream()
                .anyMatch(f -> f.because().stream().anyMatch(b -> b.row().equals(one.row)));
        boolean waits = decision.pending().stream().anyMatch(p -> p.row().equals(one.row));
        assertThat(found ? Truth.TRUE : waits ? Truth.UNKNOWN : Truth.FALSE).isEqualTo(one.expected);

        JsonNode tree = CanonicalJson.read(CanonicalJson.write(facts));
        Oracle oracle = new Oracle(List.of(pack), rules.scope(), tree);
        assertThat(oracle.judgedAndOff("eligibility", null))
                .filteredOn(r -> r.path().equals(one.row))
                .singleElement()
                .satisfies(r -> assertThat(r.truth())
                        .as("the oracle")
                        .isEqualTo(
                                switch (one.expected) {
                                    case TRUE -> Is.YES;
                                    case FALSE -> Is.NO;
                                    case UNKNOWN -> Is.OPEN;
                                }));
    }
}
