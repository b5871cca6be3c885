package cn.yijianshi.rules;

import static cn.yijianshi.rules.RandomValues.BIRTHS;
import static cn.yijianshi.rules.RandomValues.CODES;
import static cn.yijianshi.rules.RandomValues.CREDITS;
import static cn.yijianshi.rules.RandomValues.DAYS;
import static cn.yijianshi.rules.RandomValues.JSON;
import static cn.yijianshi.rules.RandomValues.KINDS;
import static cn.yijianshi.rules.RandomValues.REGIONS;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random situations in which about a quarter of what may be read is unknown. */
final class RandomFacts {

    private final RandomValues values;
    private final int worlds;

    /** @param worlds how many copies of the small world the situations are about, see {@link SmallWorld#scope} */
    RandomFacts(RandomValues values, int worlds) {
        this.values = values;
        this.worlds = worlds;
    }

    ObjectNode facts() {
        ObjectNode facts = JSON.objectNode();
        facts.put("region", values.pick(REGIONS))
                .put("lawDate", values.pick(DAYS.subList(2, 6)))
                .put("evidenceDate", values.pick(DAYS));
        ObjectNode answers = facts.putObject("answers");
        values.maybe(() -> answers.put("yes", values.oneIn(2)));
        values.maybe(() -> answers.put("one", values.pick(CODES)));
        values.maybe(() -> answers.set("many", values.texts(CODES, values.from(0, 3))));
        values.maybe(() -> answers.put("num", values.number()));
        values.maybe(() -> answers.put("day", values.oneIn(12) ? "2026-02-29" : values.pick(DAYS)));
        values.maybe(() -> answers.put("born", values.pick(BIRTHS)));
        values.maybe(() -> answers.put("word", values.pick(CODES)));
        if (values.oneIn(12)) {
            answers.put(values.pick(List.of("yes", "one", "many", "num", "day", "born")), "不是这种值");
        }
        ObjectNode form = facts.putObject("form");
        values.maybe(() -> form.put("num", values.number()));
        values.maybe(() -> form.put("where", values.oneIn(8) ? "110000" : values.pick(REGIONS)));
        ObjectNode chosen = facts.putObject("chosen");
        for (int world = 0; world < worlds; world++) {
            String matter = "m4" + SmallWorld.suffix(world);
            values.maybe(() -> chosen.put(matter, values.oneIn(2)));
        }
        ObjectNode groups = facts.putObject("groups");
        values.maybe(() -> groups.set("g", group()));
        ArrayNode parties = facts.putArray("parties");
        values.maybe(() -> parties.add(party("applicant", "lic-a")));
        values.maybe(() -> parties.add(party("agent", "lic-b")));
        return facts;
    }

    private ArrayNode group() {
        ArrayNode group = JSON.arrayNode();
        for (int i = values.from(0, 3); i > 0; i--) {
            ObjectNode entry = group.addObject();
            values.maybe(() -> entry.put("gnum", values.number()));
            values.maybe(() -> entry.put("gborn", values.pick(BIRTHS)));
            values.maybe(() -> entry.put("gyes", values.oneIn(2)));
            values.maybe(() -> entry.put("gone", values.pick(CODES)));
            values.maybe(() -> entry.set("gmany", values.texts(CODES, values.from(0, 2))));
            values.maybe(() -> entry.put("gday", values.pick(DAYS)));
            values.maybe(() -> entry.put("gword", values.pick(CODES)));
            values.maybe(() -> entry.put("gwhere", values.pick(REGIONS)));
        }
        return group;
    }

    private ObjectNode party(String role, String type) {
        ObjectNode party = JSON.objectNode().put("role", role);
        values.maybe(() -> party.put("kind", values.pick(KINDS)));
        values.maybe(() -> party.put("credit", values.pick(CREDITS)));
        ObjectNode fields = party.putObject("fields");
        values.maybe(() -> fields.put("field", values.pick(CODES)));
        values.maybe(() -> fields.put("birth-date", values.pick(BIRTHS)));
        values.maybe(() -> {
            ArrayNode licences = party.putArray("licences");
            for (int i = values.from(0, 2); i > 0; i--) {
                ObjectNode licence = licences.addObject()
                        .put("type", values.oneIn(4) ? "lic-b" : type)
                        .put("status", values.pick(List.of("valid", "valid", "valid", "suspended", "revoked")));
                values.maybe(() -> licence.put("from", values.pick(DAYS)));
                if (values.oneIn(2)) {
                    licence.put("to", values.pick(DAYS));
                }
                if (values.oneIn(2)) {
                    licence.put("trust", values.pick(List.of("A", "B", "C", "D")));
                }
            }
        });
        ArrayNode unavailable = party.putArray("unavailable");
        if (values.oneIn(6)) {
            unavailable.add(type);
        }
        return party;
    }
}
