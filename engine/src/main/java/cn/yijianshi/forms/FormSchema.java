package cn.yijianshi.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as JSON Schema 2020-12. What a validator needs is standard; what a screen needs besides (sections, order,
 * widgets, masks, prefill) stands under {@code x-yijianshi}, and {@code check} names the arithmetic of an identifier.
 *
 * @param json the schema as it is served and recorded
 */
public record FormSchema(JsonNode json) {

    /** The keyword that holds the layout hints. */
    public static final String HINTS = "x-yijianshi";

    public String title() {
        return json.path("title").asString("");
    }

    /** The sections with their fields, in the order they are drawn. */
    public List<Section> sections() {
        Set<String> required = required();
        List<Section> sections = new ArrayList<>();
        for (JsonNode section : json.path(HINTS).path("sections")) {
            List<FormField> fields = new ArrayList<>();
            for (JsonNode element : section.path("elements")) {
                String id = element.stringValue();
                fields.add(FormField.read(id, property(id), required.contains(id)));
            }
            sections.add(new Section(
                    section.path("id").stringValue(), section.path("title").stringValue(), List.copyOf(fields)));
        }
        return sections;
    }

    /** A field of the first level; empty if this form does not ask for it. */
    public Optional<FormField> field(String element) {
        return property(element).isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        FormField.read(element, property(element), required().contains(element)));
    }

    /** A form of this one field; of none where it is not asked. */
    FormSchema only(String element) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.set("$schema", json.path("$schema"));
        form.put("title", title()).put("type", "object").put("additionalProperties", false);
        ObjectNode properties = form.putObject("properties");
        ArrayNode sections = form.putObject(HINTS).putArray("sections");
        if (!property(element).isMissingNode()) {
            properties.set(element, property(element));
            sections.addObject()
                    .put("id", element)
                    .put("title", title())
                    .putArray("elements")
                    .add(element);
        }
        if (required().contains(element)) {
            form.putArray("required").add(element);
        }
        return new FormSchema(form);
    }

    JsonNode property(String element) {
        return json.path("properties").path(element);
    }

    Set<String> required() {
        Set<String> names = new HashSet<>();
        json.path("required").forEach(name -> names.add(name.stringValue()));
        return names;
    }

    /** A section as it is drawn. */
    public record Section(String id, String title, List<FormField> fields) {}
}
