package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Facts.LicenceFacts;
import cn.yijianshi.rules.Facts.PartyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A point of a world as facts, with the guide answered in its order. */
final class ExampleFacts {

    private final Setting setting;
    private final Readings readings;
    private final Regions regions;
    private final World world;
    private final Map<String, Integer> atoms = new TreeMap<>();

    /** @param point on each dimension the atoms that do */
    ExampleFacts(Situations situations, World world, Atoms[] point) {
        this.setting = situations.setting();
        this.readings = situations.readings();
        this.regions = setting.scope().catalogue().regionTree();
        this.world = world;
        for (String key : readings.facts.keySet()) {
            Integer at = world.space().dimension(key);
            if (at != null) {
                Dimension dimension = world.space().get(at);
                Atoms values = point[at].and(dimension.values());
                if (!values.isEmpty()) {
                    atoms.put(key, dimension.preferred(values));
                }
            }
        }
    }

    /** Null where the point leaves a fact unknown. */
    @Nullable
    JsonNode value(String key) {
        Integer atom = atoms.get(key);
        Integer dimension = world.space().dimension(key);
        return atom == null || dimension == null
                ? null
                : world.space().get(dimension).value(atom);
    }

    Facts facts() {
        Map<String, JsonNode> form = form();
        Map<String, List<Map<String, JsonNode>>> groups = groups();
        perHead(form, groups);
        Map<String, Boolean> chosen = new TreeMap<>();
        values("chosen.").forEach((matter, value) -> chosen.put(matter, value.booleanValue()));
        Facts facts = new Facts(world.region(), world.day(), world.day(), Map.of(), chosen, form, groups, parties());
        for (GuideQuestion question : setting.guide()) {
            JsonNode answer =
                    value(question.element() == null ? "answer." + question.id() : "form." + question.element());
            if (answer != null && Condition.all(question.when(), facts, regions) == cn.yijianshi.rules.Truth.TRUE) {
                Map<String, JsonNode> answers = new TreeMap<>(facts.answers());
                answers.put(question.id(), answer);
                facts = new Facts(
                        facts.region(),
                        facts.lawDate(),
                        facts.evidenceDate(),
                        answers,
                        chosen,
                        form,
                        groups,
                        facts.parties());
            }
        }
        return facts;
    }

    private Map<String, JsonNode> values(String prefix) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (String key : atoms.keySet()) {
            JsonNode value = key.startsWith(prefix) && !key.contains("#") ? value(key) : null;
            if (value != null) {
                values.put(key.substring(prefix.length()), value);
            }
        }
        return values;
    }

    private Map<String, JsonNode> form() {
        Map<String, JsonNode> form = values("form.");
        form.keySet().retainAll(readings.fields);
        return form;
    }

    private Map<String, List<Map<String, JsonNode>>> groups() {
        Map<String, List<Map<String, JsonNode>>> groups = new TreeMap<>();
        world.sizes().forEach((group, size) -> {
            List<Map<String, JsonNode>> entries = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Map<String, JsonNode> entry = new TreeMap<>();
                int at = i;
                values("group." + group + ".").forEach((element, values) -> entry.put(element, values.get(at)));
                entries.add(entry);
            }
            groups.put(group, entries);
        });
        return groups;
    }

    /** One head has it all. */
    private void perHead(Map<String, JsonNode> form, Map<String, List<Map<String, JsonNode>>> groups) {
        values("per-head.").forEach((key, value) -> {
            String[] made = key.split("/", -1);
            String[] reads = made[0].split("\\.");
            if (reads.length == 3) {
                groups.put(reads[1], List.of(Map.of(reads[2], value)));
            } else {
                form.put(reads[1], value);
            }
            if (made[1].startsWith("form.")) {
                form.put(made[1].substring("form.".length()), JsonNodeFactory.instance.numberNode(BigDecimal.ONE));
            }
        });
    }

    private List<PartyFacts> parties() {
        TreeSet<String> roles = new TreeSet<>();
        roles.add("applicant");
        values("party.").keySet().forEach(k -> roles.add(k.substring(0, k.indexOf('.'))));
        values("licence.").keySet().forEach(k -> roles.add(k.substring(0, k.indexOf('.'))));
        return roles.stream().map(this::party).toList();
    }

    private PartyFacts party(String role) {
        Map<String, JsonNode> fields = values("party." + role + ".");
        JsonNode kind = fields.remove("kind");
        JsonNode credit = fields.remove("credit");
        List<LicenceFacts> licences = new ArrayList<>();
        String prefix = "licence." + role + ".";
        atoms.forEach((key, atom) -> {
            if (key.startsWith(prefix)) {
                Licences.held(key.substring(prefix.length()), atom, world.day()).ifPresent(licences::add);
            }
        });
        List<String> unknown = readings.facts.keySet().stream()
                .filter(k -> k.startsWith(prefix) && !atoms.containsKey(k))
                .map(k -> k.substring(prefix.length()))
                .toList();
        List<String> kinds = setting.partyKinds().getOrDefault(role, List.of());
        return new PartyFacts(
                role,
                kind != null ? kind.asString() : kinds.isEmpty() ? null : kinds.getFirst(),
                credit == null ? null : credit.asString(),
                fields,
                licences,
                unknown);
    }
}
