package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random packs that are compiled at once, since a compilation costs far more than a pack: each is about a copy of the small
 * world of its own, and one pack of shared policies is about all of them.
 *
 * @param packs as they stand in files
 * @param switchedOff tables and rows of the shared policies that the bundle does not follow
 */
record RandomBatch(int worlds, List<JsonNode> packs, List<String> switchedOff, RandomFacts situations) {

    static RandomBatch of(long seed, int worlds) {
        RandomValues values = new RandomValues(seed);
        List<JsonNode> packs = new ArrayList<>();
        for (int world = 0; world < worlds; world++) {
            String suffix = SmallWorld.suffix(world);
            packs.add(new RandomPacks(values, suffix).pack("own" + suffix, false));
        }
        JsonNode policies = new RandomPacks(values, "").pack("policies", true);
        packs.add(policies);
        return new RandomBatch(
                worlds, List.copyOf(packs), switchedOff(policies, values), new RandomFacts(values, worlds));
    }

    /** Sometimes a whole table, sometimes one row of it. */
    private static List<String> switchedOff(JsonNode policies, RandomValues values) {
        List<String> off = new ArrayList<>();
        for (JsonNode table : policies.get("tables")) {
            String path =
                    policies.get("id").stringValue() + "/" + table.get("id").stringValue();
            if (values.oneIn(8)) {
                off.add(path);
            } else if (values.oneIn(4)) {
                off.add(path + "/" + table.get("rows").get(0).get("id").stringValue());
            }
        }
        return List.copyOf(off);
    }

    Scope scope() {
        return scope(worlds, packs, switchedOff);
    }

    static Scope scope(int worlds, List<JsonNode> packs, List<String> switchedOff) {
        RulePackReader reader = new RulePackReader();
        Scope all =
                SmallWorld.scope(worlds, packs.stream().map(reader::fromTree).toList());
        LegalBasis basis = new LegalBasis("示例条例", "第三条", null, null);
        return new Scope(
                all.release(),
                all.catalogue(),
                all.members(),
                all.packs(),
                all.options(),
                switchedOff.stream()
                        .map(policy -> new SwitchedOff("shop", policy, "须核验原件", basis, null))
                        .toList());
    }

    ObjectNode situation() {
        return situations.facts();
    }
}
