package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drools and the generator against a plain interpreter of the same files, on random packs and situations. */
class OracleAgreementTest {

    private static final boolean SOAK = Boolean.getBoolean("yijianshi.soak");
    private static final int PACKS = SOAK ? 5_000 : 60;
    private static final int SITUATIONS = SOAK ? 2_000 : 100;

    private final RuleEngine engine = new RuleEngine();
    private final RulePackReader reader = new RulePackReader();

    @Test
    void everyDecisionIsWhatThePlainInterpreterFinds() {
        for (int seed = 0; seed < PACKS; seed++) {
            RandomCases random = new RandomCases(seed);
            List<JsonNode> trees = List.of(random.pack("own", false), random.pack("policies", true));
            Scope scope = SmallWorld.scope(trees.stream().map(reader::fromTree).toArray(RulePack[]::new));
            try (CompiledRules rules = engine.compile(scope)) {
                for (int i = 0; i < SITUATIONS; i++) {
                    ObjectNode situation = random.facts();
                    Decision decision = engine.decide(rules, facts(situation));
                    List<String> expected = new Oracle(trees, scope, situation).decide();
                    if (!lines(decision).equals(expected)) {
                        ObjectNode smallest = shrink(situation, s -> !lines(engine.decide(rules, facts(s)))
                                .equals(new Oracle(trees, scope, s).decide()));
                        assertThat(lines(engine.decide(rules, facts(smallest))))
                                .as("seed %d, packs %s, facts %s", seed, trees, smallest)
                                .isEqualTo(new Oracle(trees, scope, smallest).decide());
                    }
                }
            }
        }
    }

    /** Leaves out one fact after the other while the two still disagree. */
    private static ObjectNode shrink(ObjectNode situation, java.util.function.Predicate<ObjectNode> disagree) {
        ObjectNode smallest = situation;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (String part : List.of("answers", "form", "chosen", "groups")) {
                for (String key : List.copyOf(smallest.get(part).propertyNames())) {
                    ObjectNode less = smallest.deepCopy();
                    ((ObjectNode) less.get(part)).remove(key);
                    if (disagree.test(less)) {
                        smallest = less;
                        smaller = true;
                    }
                }
            }
        }
        return smallest;
    }

    static Facts facts(JsonNode tree) {
        return CanonicalJson.mapper().treeToValue(tree, Facts.class);
    }

    /** A decision as the oracle writes it. */
    static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        for (Decision.Finding f : decision.findings()) {
            List<String> detail = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : f.detail().entrySet()) {
                detail.add(entry.getKey() + "=" + words(entry.getValue()));
            }
            lines.add(String.join(
                    "|",
                    f.phase().id(),
                    f.matter() == null ? "" : f.matter(),
                    f.material() == null ? "" : f.material(),
                    f.status(),
                    String.join(",", detail),
                    f.because().stream().map(Decision.Cause::row).toList().toString(),
                    String.valueOf(f.overriddenBy())));
        }
        return lines.stream().sorted().toList();
    }

    private static String words(JsonNode value) {
        if (value.isObject()) {
            return value.get("amount").intValue() + " " + value.get("unit").stringValue();
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(v -> items.add(v.stringValue()));
            return items.toString();
        }
        return value.isNumber() ? CanonicalJson.write(value) : value.asString("");
    }
}
