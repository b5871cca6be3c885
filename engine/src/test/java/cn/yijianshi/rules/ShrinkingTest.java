package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A disagreement is told as the one row, column, cell and fact that make it. */
class ShrinkingTest {

    private static final int WORLDS = 5;

    @Test
    void aComparerThatForgetsTheEndOfAnIntervalIsShownByOneCellAndOneFact() {
        ObjectNode smallest = new Shrinking(ShrinkingTest::disagree).smallest(firstDisagreement());

        assertThat(smallest.get("packs")).hasSize(1);
        JsonNode pack = smallest.get("packs").get(0);
        assertThat(pack.get("tables")).hasSize(1);
        JsonNode table = pack.get("tables").get(0);
        assertThat(table.get("columns")).hasSize(1);
        assertThat(table.get("rows")).hasSize(1);
        JsonNode when = table.get("rows").get(0).get("when");
        assertThat(when).hasSize(1);
        assertThat(CanonicalJson.write(when)).contains("\"atLeast\":").doesNotContain(",");
        JsonNode facts = smallest.get("facts");
        int known = 0;
        for (String part : List.of("answers", "form", "chosen", "groups", "parties")) {
            known += facts.get(part).size();
        }
        assertThat(known).as(CanonicalJson.write(facts)).isLessThanOrEqualTo(1);
    }

    private static ObjectNode firstDisagreement() {
        for (int seed = 0; ; seed++) {
            RandomBatch batch = RandomBatch.of(seed, WORLDS);
            ObjectNode example = JsonNodeFactory.instance.objectNode();
            batch.packs().forEach(example.putArray("packs")::add);
            example.set("facts", batch.situation());
            if (disagree(example)) {
                return example;
            }
        }
    }

    /** Whether it makes a difference that {@code atLeast} leaves the bound out. */
    private static boolean disagree(ObjectNode example) {
        List<JsonNode> packs = new ArrayList<>();
        List<JsonNode> wrong = new ArrayList<>();
        for (JsonNode pack : example.get("packs")) {
            packs.add(pack);
            wrong.add(CanonicalJson.read(
                    CanonicalJson.write(pack).replaceAll("\"atLeast\":(?=[0-9]|\\{\"parameter)", "\"above\":")));
        }
        try {
            Scope scope = RandomBatch.scope(WORLDS, packs, List.of());
            JsonNode facts = example.get("facts");
            return !new Oracle(packs, scope, facts).decide().equals(new Oracle(wrong, scope, facts).decide());
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
