package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random packs that are compiled at once, since a compilation costs far more than a pack: each is about a copy of the small
 * world of its own, and one pack of shared policies is about all of them.
 *
 * @param packs as they stand in files
 */
record RandomBatch(int worlds, List<JsonNode> packs, RandomFacts situations) {

    static RandomBatch of(long seed, int worlds) {
        RandomValues values = new RandomValues(seed);
        List<JsonNode> packs = new ArrayList<>();
        for (int world = 0; world < worlds; world++) {
            String suffix = SmallWorld.suffix(world);
            packs.add(new RandomPacks(values, suffix).pack("own" + suffix, false));
        }
        packs.add(new RandomPacks(values, "").pack("policies", true));
        return new RandomBatch(worlds, List.copyOf(packs), new RandomFacts(values, worlds));
    }

    Scope scope() {
        return scope(worlds, packs);
    }

    static Scope scope(int worlds, List<JsonNode> packs) {
        RulePackReader reader = new RulePackReader();
        return SmallWorld.scope(worlds, packs.stream().map(reader::fromTree).toList());
    }

    ObjectNode situation() {
        return situations.facts();
    }
}
