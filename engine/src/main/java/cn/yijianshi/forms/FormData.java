package cn.yijianshi.forms;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a form, as a JSON object with a member for each data element. */
public final class FormData {

    private FormData() {}

    /**
     * The same data without what was left blank: null, texts of white space, empty lists and objects. Entries of a group
     * keep their places, so that pointers into the data stay right.
     */
    public static ObjectNode withoutBlanks(JsonNode data) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : data.properties()) {
            JsonNode value = cleaned(member.getValue());
            if (!isBlank(value)) {
                kept.set(member.getKey(), value);
            }
        }
        return kept;
    }

    private static JsonNode cleaned(JsonNode value) {
        if (value.isObject()) {
            return withoutBlanks(value);
        }
        if (!value.isArray()) {
            return value;
        }
        tools.jackson.databind.node.ArrayNode items = JsonNodeFactory.instance.arrayNode();
        value.forEach(item -> items.add(item.isObject() ? withoutBlanks(item) : item));
        return items;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isContainer() && value.isEmpty());
    }
}
