package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drools and the generator against a plain interpreter of the same files, on random packs and situations. */
class OracleAgreementTest {

    private static final boolean SOAK = Boolean.getBoolean("yijianshi.soak");
    private static final int PACKS = SOAK ? 5_000 : 200;
    private static final int SITUATIONS = SOAK ? 2_000 : 500;
    private static final int TOGETHER = 10;

    private final RuleEngine engine = new RuleEngine();

    @Test
    void everyDecisionIsWhatThePlainInterpreterFinds() throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Optional<ObjectNode>>> batches = new ArrayList<>();
            for (int first = 0; first < PACKS; first += TOGETHER) {
                long seed = first;
                batches.add(threads.submit(() -> disagreement(seed)));
            }
            for (Future<Optional<ObjectNode>> batch : batches) {
                Optional<ObjectNode> example = batch.get();
                if (example.isPresent()) {
                    threads.shutdownNow();
                    ObjectNode smallest = new Shrinking(e -> compare(e).isPresent()).smallest(example.get());
                    Compared compared = compare(smallest).orElseThrow();
                    assertThat(compared.decided)
                            .as(CanonicalJson.write(smallest))
                            .isEqualTo(compared.expected);
                }
            }
        }
    }

    /** The first case of a batch where the two disagree: packs and facts. */
    private Optional<ObjectNode> disagreement(long seed) {
        RandomBatch batch = RandomBatch.of(seed, TOGETHER);
        Scope scope = batch.scope();
        try (CompiledRules rules = engine.compile(scope)) {
            for (int i = 0; i < SITUATIONS; i++) {
                ObjectNode situation = batch.situation();
                List<String> decided = OracleFinding.lines(engine.decide(rules, facts(situation)));
                if (!decided.equals(new Oracle(batch.packs(), scope, situation).decide())) {
                    ObjectNode example = JsonNodeFactory.instance.objectNode();
                    batch.packs().forEach(example.putArray("packs")::add);
                    batch.switchedOff().forEach(example.putArray("switchedOff")::add);
                    example.set("facts", situation);
                    return Optional.of(example);
                }
            }
        }
        return Optional.empty();
    }

    private record Compared(List<String> decided, List<String> expected) {}

    /** What the two say where they disagree; nothing for packs that the reader refuses. */
    private Optional<Compared> compare(ObjectNode example) {
        List<JsonNode> packs = new ArrayList<>();
        example.get("packs").forEach(packs::add);
        Scope scope;
        try {
            scope = RandomBatch.scope(TOGETHER, packs, OracleFacts.texts(example.get("switchedOff")));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
        try (CompiledRules rules = engine.compile(scope)) {
            Compared compared = new Compared(
                    OracleFinding.lines(engine.decide(rules, facts(example.get("facts")))),
                    new Oracle(packs, scope, example.get("facts")).decide());
            return Optional.of(compared).filter(c -> !c.decided.equals(c.expected));
        }
    }

    static Facts facts(JsonNode tree) {
        return CanonicalJson.mapper().treeToValue(tree, Facts.class);
    }
}
