package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A decision is the same bytes whatever the order of the facts, in every thread and after every compilation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBytesTest {

    private static final int SITUATIONS = Boolean.getBoolean("yijianshi.soak") ? 20_000 : 300;
    private static final long SEED = 3_000;
    private static final int WORLDS = 3;

    private final RuleEngine engine = new RuleEngine();
    private final List<ObjectNode> situations = new ArrayList<>();
    private final List<String> decided = new ArrayList<>();
    private CompiledRules rules;

    @BeforeAll
    void decideOnce() {
        RandomBatch batch = RandomBatch.of(SEED, WORLDS);
        rules = engine.compile(batch.scope());
        for (int i = 0; i < SITUATIONS; i++) {
            situations.add(batch.situation());
            decided.add(decide(rules, situations.get(i)));
        }
    }

    @AfterAll
    void close() {
        rules.close();
    }

    private String decide(CompiledRules by, JsonNode situation) {
        return CanonicalJson.write(engine.decide(by, OracleAgreementTest.facts(situation)));
    }

    @Test
    void theOrderOfTheFactsDoesNotChangeOneByte() {
        Random random = new Random(SEED);
        for (int i = 0; i < SITUATIONS; i++) {
            assertThat(decide(rules, permuted(situations.get(i), random))).isEqualTo(decided.get(i));
        }
    }

    @Test
    void severalThreadsFindTheSameBytes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> again = new ArrayList<>();
            for (ObjectNode situation : situations) {
                again.add(threads.submit(() -> decide(rules, situation)));
            }
            for (int i = 0; i < SITUATIONS; i++) {
                assertThat(again.get(i).get()).isEqualTo(decided.get(i));
            }
        }
    }

    @Test
    void anotherCompilationFindsTheSameBytes() {
        try (CompiledRules again =
                new RuleEngine().compile(RandomBatch.of(SEED, WORLDS).scope())) {
            for (int i = 0; i < SITUATIONS; i++) {
                assertThat(decide(again, situations.get(i))).isEqualTo(decided.get(i));
            }
        }
    }

    @Test
    void theOrderOfTablesAndParametersInTheirFilesDoesNotChangeOneByte() {
        RandomBatch batch = RandomBatch.of(SEED, WORLDS);
        List<JsonNode> packs = new ArrayList<>();
        for (JsonNode pack : batch.packs()) {
            ObjectNode reversed = pack.deepCopy().asObject();
            reversed.set("tables", reversed(pack.get("tables")));
            reversed.set("parameters", reversed(pack.get("parameters")));
            packs.add(reversed);
        }
        try (CompiledRules again = engine.compile(RandomBatch.scope(WORLDS, packs, batch.switchedOff()))) {
            for (int i = 0; i < SITUATIONS; i++) {
                assertThat(decide(again, situations.get(i))).isEqualTo(decided.get(i));
            }
        }
    }

    private static ArrayNode reversed(JsonNode list) {
        ArrayNode reversed = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> reversed.insert(0, item));
        return reversed;
    }

    /** The same facts with every list and every object in another order. */
    private static JsonNode permuted(JsonNode node, Random random) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(n -> items.add(permuted(n, random)));
            Collections.shuffle(items, random);
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (node.isObject()) {
            List<String> keys = new ArrayList<>(node.propertyNames());
            Collections.shuffle(keys, random);
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            keys.forEach(k -> object.set(k, permuted(node.get(k), random)));
            return object;
        }
        return node;
    }
}
