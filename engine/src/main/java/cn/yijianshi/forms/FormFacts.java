package cn.yijianshi.forms;

import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What conditions on a form may read: its own values. Within an entry of a group, the entry's values come first. */
final class FormFacts {

    private FormFacts() {}

    /** @param entry of a group, for a condition on one of its items */
    static Facts of(JsonNode data, @Nullable JsonNode entry, LocalDate lawDate) {
        Map<String, JsonNode> form = new TreeMap<>();
        Map<String, List<Map<String, JsonNode>>> groups = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : data.properties()) {
            if (isGroup(member.getValue())) {
                groups.put(member.getKey(), entries(member.getValue()));
            } else {
                form.put(member.getKey(), member.getValue());
            }
        }
        if (entry != null) {
            entry.properties().forEach(member -> form.put(member.getKey(), member.getValue()));
        }
        return new Facts("", lawDate, lawDate, Map.of(), Map.of(), form, groups, List.of());
    }

    /** One value; empty where it is not filled in, or the path leads to no single value of a form. */
    static Optional<JsonNode> value(Facts facts, String path) {
        FactPath parsed = FactPath.parse(path).orElse(null);
        if (parsed instanceof FactPath.Form form) {
            return Optional.ofNullable(facts.form().get(form.element()));
        }
        return parsed instanceof FactPath.LawDate
                ? Optional.of(
                        JsonNodeFactory.instance.stringNode(facts.lawDate().toString()))
                : Optional.empty();
    }

    private static boolean isGroup(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static List<Map<String, JsonNode>> entries(JsonNode group) {
        List<Map<String, JsonNode>> entries = new ArrayList<>();
        for (JsonNode entry : group) {
            Map<String, JsonNode> values = new TreeMap<>();
            entry.properties().forEach(e -> values.put(e.getKey(), e.getValue()));
            entries.add(values);
        }
        return entries;
    }
}
