package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a form that one department may see: the data elements its matter reads, and no others (data minimisation,
 * 个人信息保护法 art. 6). A matter that names a group sees all of it; one that names some of its items sees these columns
 * only. Conditions on other fields, and where a value comes from, are not told either.
 *
 * @param schema the fields that may be seen
 * @param data their values
 */
public record FormView(FormSchema schema, ObjectNode data) {

    /**
     * @param data the form's data; members the schema does not know are left out
     * @param elements ids of the data elements the matter reads
     */
    public static FormView forMatter(FormSchema schema, JsonNode data, Set<String> elements) {
        ObjectNode seenSchema = (ObjectNode) schema.json().deepCopy();
        ObjectNode seenData = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = (ObjectNode) seenSchema.path("properties");
        for (Map.Entry<String, JsonNode> field : List.copyOf(properties.properties())) {
            String id = field.getKey();
            List<String> columns = columns(field.getValue());
            List<String> named = columns.stream().filter(elements::contains).toList();
            JsonNode value = data.path(id);
            if (elements.contains(id) && named.isEmpty()) {
                strip(field.getValue());
                copy(seenData, id, value);
            } else if (!named.isEmpty()) {
                keepColumns((ObjectNode) field.getValue(), named);
                copy(seenData, id, value.isArray() ? entries(value, named) : value);
            } else {
                properties.remove(id);
            }
        }
        retain(seenSchema.path("required"), properties);
        retainSections(seenSchema, properties);
        ((ObjectNode) seenSchema.path(FormSchema.HINTS)).remove(List.of("conditions", "checks"));
        if (properties.toString().indexOf("#/$defs/" + RegionSchema.NAME) < 0) {
            seenSchema.remove("$defs");
        }
        return new FormView(new FormSchema(seenSchema), seenData);
    }

    /**
     * What all of several readers may see, for what is handed to each of them.
     *
     * @param readers ids of the data elements that each reads
     */
    public static FormView forAll(FormSchema schema, JsonNode data, Collection<Set<String>> readers) {
        Set<String> common = new TreeSet<>();
        readers.stream().findFirst().ifPresent(common::addAll);
        readers.forEach(common::retainAll);
        return forMatter(schema, data, common);
    }

    /** Whether a file or signature that may be seen is this one; a text that reads like its id is only a text. */
    public boolean holds(UUID file) {
        return schema.sections().stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> holds(field, data.path(field.id()), file.toString()));
    }

    private static boolean holds(FormField field, JsonNode value, String file) {
        if (field.type() == DataElement.Type.GROUP) {
            return value.valueStream().anyMatch(entry -> field.columns().stream()
                    .anyMatch(column -> holds(column, entry.path(column.id()), file)));
        }
        boolean kept = field.type() == DataElement.Type.FILE || field.type() == DataElement.Type.SIGNATURE;
        return kept && value.isString() && value.stringValue().equals(file);
    }

    /**
     * Leaves out what tells of others: who else asks, where it was taken from, and what a result was computed of, which
     * this matter may not see.
     */
    private static void strip(JsonNode property) {
        if (property.path(FormSchema.HINTS) instanceof ObjectNode hints) {
            hints.remove(List.of("askedBy", "prefill", "compute"));
        }
        property.path("items").path("properties").forEach(FormView::strip);
    }

    private static void copy(ObjectNode into, String id, JsonNode value) {
        if (!value.isMissingNode()) {
            into.set(id, value.deepCopy());
        }
    }

    private static List<String> columns(JsonNode property) {
        List<String> columns = new ArrayList<>();
        property.path(FormSchema.HINTS).path("columns").forEach(c -> columns.add(c.stringValue()));
        return columns;
    }

    private static ArrayNode entries(JsonNode group, List<String> columns) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : group) {
            ObjectNode seen = entries.addObject();
            columns.forEach(c -> copy(seen, c, entry.path(c)));
        }
        return entries;
    }

    private static void keepColumns(ObjectNode group, List<String> columns) {
        ObjectNode items = (ObjectNode) group.path("items");
        ((ObjectNode) items.path("properties")).retain(columns);
        retain(items.path("required"), (ObjectNode) items.path("properties"));
        strip(group);
        ((ObjectNode) group.path(FormSchema.HINTS))
                .set("columns", CanonicalJson.mapper().valueToTree(columns));
    }

    private static void retainSections(ObjectNode schema, ObjectNode properties) {
        ArrayNode sections = (ArrayNode) schema.path(FormSchema.HINTS).path("sections");
        for (int i = sections.size() - 1; i >= 0; i--) {
            JsonNode elements = sections.get(i).path("elements");
            retain(elements, properties);
            if (elements.isEmpty()) {
                sections.remove(i);
            }
        }
    }

    /** Keeps the names that are still properties. */
    private static void retain(JsonNode names, ObjectNode properties) {
        if (names instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (!properties.has(array.get(i).stringValue())) {
                    array.remove(i);
                }
            }
        }
    }
}
