package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conditions on a form, written as rule tables and the guide write them ({@code reads, type, is}). In place of a value to
 * compare with, {@code {reads: form.lease-begin}} takes what another field holds; it is put in before the condition is
 * read, so that the rules' own reader and comparison judge it.
 */
final class FormConditions {

    private static final String READS = "reads";

    private final JsonNode written;
    private final @Nullable List<Condition> fixed;

    FormConditions(JsonNode written) {
        this.written = written;
        this.fixed = refers(written) ? null : read(written).orElse(List.of());
    }

    /** Whether all of them hold. */
    Truth hold(Facts facts, Regions regions) {
        if (fixed != null) {
            return Condition.all(fixed, facts, regions);
        }
        boolean[] unknown = {false};
        JsonNode filled = filled(written, path -> {
            Optional<JsonNode> value = FormFacts.value(facts, path);
            unknown[0] |= value.isEmpty();
            return value.orElse(JsonNodeFactory.instance.nullNode());
        });
        if (unknown[0]) {
            return Truth.UNKNOWN;
        }
        return read(filled).map(c -> Condition.all(c, facts, regions)).orElse(Truth.UNKNOWN);
    }

    /** The conditions with other fields' values put in. */
    static JsonNode filled(JsonNode conditions, Function<String, JsonNode> value) {
        ArrayNode filled = JsonNodeFactory.instance.arrayNode();
        for (JsonNode condition : conditions) {
            JsonNode copy = condition.deepCopy();
            if (copy instanceof ObjectNode object && object.has("is")) {
                object.set("is", put(object.get("is"), value));
            }
            filled.add(copy);
        }
        return filled;
    }

    private static JsonNode put(JsonNode node, Function<String, JsonNode> value) {
        if (isReference(node)) {
            return value.apply(node.get(READS).stringValue());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), put(member.getValue(), value)));
            return copy;
        }
        return node;
    }

    private static boolean refers(JsonNode conditions) {
        boolean[] any = {false};
        filled(conditions, path -> {
            any[0] = true;
            return JsonNodeFactory.instance.nullNode();
        });
        return any[0];
    }

    private static boolean isReference(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.path(READS).isString();
    }

    /** Empty where what another field holds does not fit: that field's own error tells. */
    private static Optional<List<Condition>> read(JsonNode conditions) {
        Faults faults = new Faults();
        List<Condition> read =
                Condition.read(new ParsedFile("form", "form", conditions, Map.of()), "", conditions, faults);
        return faults.hasErrors() ? Optional.empty() : Optional.of(read);
    }
}
