package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Regions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as JSON Schema 2020-12. What a validator needs is standard; what a screen needs besides (sections, order,
 * widths, widgets, masks, prefill), and what fields have to do with each other (conditions, checks, computed values),
 * stands under {@code x-yijianshi}, and {@code check} names the arithmetic of an identifier. Thread-safe.
 */
public final class FormSchema {

    /** The keyword that holds the layout hints. */
    public static final String HINTS = "x-yijianshi";

    private final JsonNode json;
    private final Regions regions;
    private @Nullable List<Section> sections;
    private @Nullable FormRules rules;

    /** @param json the schema as it is served; not changed any more */
    public FormSchema(JsonNode json) {
        this.json = json;
        this.regions = RegionSchema.read(json);
    }

    /** The schema as it is served. */
    public JsonNode json() {
        return json;
    }

    public String title() {
        return json.path("title").asString("");
    }

    /** The sections with their fields, in the order they are drawn. */
    public synchronized List<Section> sections() {
        if (sections == null) {
            sections = readSections();
        }
        return sections;
    }

    private List<Section> readSections() {
        Set<String> required = required();
        List<DataElement.Option> choices = RegionSchema.options(regions);
        List<Section> read = new ArrayList<>();
        for (JsonNode section : json.path(HINTS).path("sections")) {
            List<FormField> fields = new ArrayList<>();
            for (JsonNode element : section.path("elements")) {
                String id = element.stringValue();
                fields.add(FormField.read(id, property(id), required.contains(id), choices));
            }
            read.add(new Section(
                    section.path("id").stringValue(),
                    section.path("title").stringValue(),
                    section.path("help").asString(""),
                    List.copyOf(fields)));
        }
        return List.copyOf(read);
    }

    synchronized FormRules rules() {
        if (rules == null) {
            rules = FormRules.of(this);
        }
        return rules;
    }

    Regions regions() {
        return regions;
    }

    /** A field of the first level; empty if this form does not ask for it. */
    public Optional<FormField> field(String element) {
        return sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.id().equals(element))
                .findFirst();
    }

    /** A form of this one field; of none where it is not asked. */
    FormSchema only(String element) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.set("$schema", json.path("$schema"));
        form.put("title", title()).put("type", "object").put("additionalProperties", false);
        if (json.has("$defs")) {
            form.set("$defs", json.path("$defs"));
        }
        ObjectNode properties = form.putObject("properties");
        ArrayNode drawn = form.putObject(HINTS).putArray("sections");
        if (!property(element).isMissingNode()) {
            properties.set(element, property(element));
            drawn.addObject()
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

    /**
     * A section as it is drawn.
     *
     * @param help one sentence below the title, or nothing
     */
    public record Section(String id, String title, String help, List<FormField> fields) {}
}
