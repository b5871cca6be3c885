package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever a text in a pack or in the facts says, it is data: the generated rules hold no more than codes, digits and
 * hexadecimal between their quotes, and decide as the oracle does, which runs nothing. From the reader on, in every place of
 * a pack where a text may stand.
 */
class HostileTextTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern QUOTED = Pattern.compile("\"[A-Za-z0-9._/:-]*\"");

    private final RuleEngine engine = new RuleEngine();
    private final RulePackReader reader = new RulePackReader();

    static List<String> texts() {
        return List.of(
                "\"",
                "'",
                "\\",
                "\\\"",
                "\"); System.exit(1); //",
                "\\u0022); System.exit(1); //",
                "\\\\u0022",
                "${T(java.lang.Runtime).getRuntime().exit(1)}",
                "#{1+1}",
                "@{x}",
                "'; drop table release; --",
                ";",
                "end",
                "\nend\nrule \"x\" when then System.exit(1); end\n",
                "\r\nthen\r\n",
                "*/ } /*",
                "//",
                "<![CDATA[",
                "eval(true)",
                "this",
                "null",
                "true",
                "$facts",
                "String.format(\"%n\")",
                "%s%n",
                "\t \u00a0",
                "\u0000\u0001\u001b\u007f",
                "\u2028\u2029\u0085",
                "\u202e\u2066right to left\u2069\u202c",
                "\ufeff\u200b",
                "\ud83d\ude00",
                "\ud800",
                "裱花",
                "a".repeat(10_000),
                "裱花\"".repeat(3_400));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsComparedAsTextAndNothingElse(String text) {
        JsonNode tree = packWith(text);
        RulePack pack = reader.fromTree(tree);
        String drl = engine.drl(pack);
        assertThat(drl).matches("[\\x20-\\x7e\\n]*");
        assertThat(unquoted(drl)).isEqualTo(unquoted(engine.drl(reader.fromTree(packWith("x")))));
        Scope scope = SmallWorld.scope(pack);
        try (CompiledRules rules = engine.compile(scope)) {
            for (String said : List.of(text, text + " ", "x", "")) {
                JsonNode facts = factsWith(said);
                Decision decision = engine.decide(rules, OracleAgreementTest.facts(facts));
                assertThat(OracleFinding.lines(decision)).isEqualTo(new Oracle(List.of(tree), scope, facts).decide());
            }
            Decision decision = engine.decide(rules, OracleAgreementTest.facts(factsWith(text)));
            assertThat(decision.holding(Concludes.ELIGIBILITY)).hasSize(CELLS.size());
            assertThat(decision.holding(Concludes.ELIGIBILITY)
                            .getFirst()
                            .detail()
                            .get("message"))
                    .isEqualTo(JSON.stringNode(text));
            assertThat(CanonicalJson.write(decision)).contains(CanonicalJson.write(JSON.stringNode(text)));
        }
    }

    @Test
    void manyTextsInOnePackStayApart() {
        RandomValues values = new RandomValues(4_000);
        ObjectNode tree = packWith("x");
        JsonNode table = tree.get("tables").get(0);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < (Boolean.getBoolean("yijianshi.soak") ? 400 : 60); i++) {
            String text = values.pick(texts()) + i + values.pick(texts());
            said.add(text);
            ObjectNode row = (ObjectNode) table.get("rows").get(1).deepCopy();
            row.put("id", "more" + i).putObject("when").putObject("word").put("is", text);
            ((ArrayNode) table.get("rows")).add(row);
        }
        RulePack pack = reader.fromTree(tree);
        Scope scope = SmallWorld.scope(pack);
        try (CompiledRules rules = engine.compile(scope)) {
            for (String text : said) {
                JsonNode facts = factsWith(text);
                assertThat(OracleFinding.lines(engine.decide(rules, OracleAgreementTest.facts(facts))))
                        .isEqualTo(new Oracle(List.of(tree), scope, facts).decide());
            }
        }
    }

    /** Cells that hold a text, by column; the text itself stands for {@code %}. */
    private static final List<String> CELLS = List.of(
            "word: {is: %}",
            "word: {in: [%, z]}",
            "one: %",
            "one: [z, %]",
            "kind: %",
            "credit: [%]",
            "many: {any: [%]}",
            "many: {all: [%], none: [z]}",
            "group: {every: {is: %}}",
            "groupcode: {any: [%]}",
            "groupmany: {atLeast: {count: 1, that: {all: [%]}}}",
            "field: {is: %}");

    /** A pack with the text in every cell that can hold one and in all its names, labels, notes and messages. */
    private static ObjectNode packWith(String text) {
        ObjectNode pack = (ObjectNode) replaced(SmallWorld.yaml(SmallWorld.resource("hostile-pack.yaml")), text);
        ArrayNode rows = (ArrayNode) pack.get("tables").get(0).get("rows");
        JsonNode pattern = rows.remove(0);
        for (int i = 0; i < CELLS.size(); i++) {
            ObjectNode row = (ObjectNode) pattern.deepCopy();
            row.put("id", "r" + i);
            row.set("when", replaced(SmallWorld.yaml("{" + CELLS.get(i).replace("%", "'%'") + "}"), text));
            rows.add(row);
        }
        return pack;
    }

    private static JsonNode factsWith(String text) {
        return replaced(SmallWorld.yaml("""
                        region: "990102"
                        lawDate: 2026-03-02
                        evidenceDate: 2026-03-02
                        answers: {word: '%', one: '%', many: ['%']}
                        form: {'%': '%'}
                        chosen: {}
                        groups: {g: [{gword: '%', gone: '%', gmany: ['%']}]}
                        parties: [{role: applicant, kind: '%', credit: '%', fields: {field: '%', name: '%'}, licences: [{type: '%', status: valid}], unavailable: ['%']}]
                        """), text);
    }

    /** The same tree with the text wherever a value is {@code %}. */
    private static JsonNode replaced(JsonNode node, String text) {
        if (node.isString()) {
            return node.stringValue().equals("%") ? JSON.stringNode(text) : node;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(n -> array.add(replaced(n, text)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.forEachEntry((key, value) -> object.set(key.equals("%") ? text : key, replaced(value, text)));
            return object;
        }
        return node;
    }

    /** What of the rules is not between quotes, with the calls that write a text as hexadecimal taken for literals. */
    private static String unquoted(String drl) {
        String literals = QUOTED.matcher(drl).replaceAll("\"\"");
        return literals.replaceAll("utf16\\(\"\"(, \"\")*\\)", "\"\"");
    }
}
