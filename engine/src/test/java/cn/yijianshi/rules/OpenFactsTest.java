package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is open, on random packs and situations. */
class OpenFactsTest {

    private static final boolean SOAK = Boolean.getBoolean("yijianshi.soak");
    private static final int PACKS = SOAK ? 500 : 12;
    private static final int SITUATIONS = SOAK ? 400 : 60;

    private final RuleEngine engine = new RuleEngine();

    private interface Each {
        void check(CompiledRules rules, RandomBatch batch);
    }

    private void forEachPack(int firstSeed, Each each) {
        for (int seed = firstSeed; seed < firstSeed + PACKS; seed++) {
            RandomBatch batch = RandomBatch.of(seed, 1);
            try (CompiledRules rules = engine.compile(batch.scope())) {
                each.check(rules, batch);
            }
        }
    }

    @Test
    void anAnswerThatIsNotAskedForCannotChangeTheOutcome() {
        forEachPack(1_000, (rules, batch) -> {
            for (int i = 0; i < SITUATIONS; i++) {
                ObjectNode partial = batch.situation();
                ObjectNode more = batch.situation();
                Decision before = engine.decide(rules, OracleAgreementTest.facts(partial));
                Set<String> open = new RelevantQuestions().openPaths(before);
                ObjectNode after = partial.deepCopy();
                List<String> added = new ArrayList<>();
                for (String key : more.get("answers").propertyNames()) {
                    if (!partial.get("answers").has(key) && !open.contains("answer." + key)) {
                        ((ObjectNode) after.get("answers"))
                                .set(key, more.get("answers").get(key));
                        added.add(key);
                    }
                }
                for (String key : more.get("form").propertyNames()) {
                    if (!partial.get("form").has(key) && !open.contains("form." + key)) {
                        ((ObjectNode) after.get("form"))
                                .set(key, more.get("form").get(key));
                        added.add(key);
                    }
                }
                if (!partial.get("chosen").has("m4") && more.get("chosen").has("m4") && !open.contains("chosen.m4")) {
                    ((ObjectNode) after.get("chosen"))
                            .set("m4", more.get("chosen").get("m4"));
                    added.add("m4");
                }
                assertThat(outcome(engine.decide(rules, OracleAgreementTest.facts(after))))
                        .as("packs %s, facts %s, added %s", batch.packs(), partial, added)
                        .isEqualTo(outcome(before));
            }
        });
    }

    /** What a decision means for the applicant: what holds, without the reasons. */
    private static Map<String, Object> outcome(Decision decision) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("applies", decision.applyingMatters());
        outcome.put(
                "materials",
                MaterialList.of(decision, SmallWorld.CATALOGUE).materials().stream()
                        .map(m -> m.material() + m.status() + m.originals() + m.copies() + m.matters() + m.within())
                        .toList());
        for (Concludes phase : List.of(
                Concludes.ELIGIBILITY,
                Concludes.ROUTING,
                Concludes.TIME_LIMIT,
                Concludes.FEE,
                Concludes.CONTENT,
                Concludes.FIELD)) {
            outcome.put(
                    phase.id(),
                    decision.holding(phase).stream()
                            .map(f -> f.matter() + f.status() + f.detail())
                            .sorted()
                            .toList());
        }
        return outcome;
    }

    @Test
    void onlyRowsThatAreUnknownArePending() {
        forEachPack(2_000, (rules, batch) -> {
            for (int i = 0; i < SITUATIONS; i++) {
                ObjectNode situation = batch.situation();
                Decision decision = engine.decide(rules, OracleAgreementTest.facts(situation));
                Oracle oracle = new Oracle(batch.packs(), rules.scope(), situation);
                oracle.decide();
                for (Decision.Pending pending : decision.pending()) {
                    if (pending.row().startsWith("own/")) {
                        assertThat(oracle.judged(pending.phase().id()))
                                .filteredOn(r -> r.path().equals(pending.row()))
                                .as("%s in %s", pending, situation)
                                .singleElement()
                                .satisfies(r -> assertThat(r.truth()).isEqualTo(Is.OPEN));
                    }
                    assertThat(pending.open()).as(pending.row()).isNotEmpty();
                }
            }
        });
    }
}
