package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one form of all the data elements a case needs, each asked once. Sections follow the bundle's layout; what is
 * asked but not laid out comes last, under 其他信息. An element that belongs to an asked group is asked in each of the
 * group's entries and, unless the layout names it by itself, nowhere else. What a computed element reads is asked with it.
 * The same input gives the same schema.
 */
public final class FormGenerator {

    /** Where elements stand that no section names. */
    static final String OTHER_SECTION = "other";

    private final FormLayout layout;
    private final Map<String, Need> needs;
    private final Catalogue catalogue;
    private final FieldSchemas fields;
    private final Set<String> drawn = new HashSet<>();
    private boolean regions;

    private FormGenerator(FormLayout layout, Map<String, Need> needs, Catalogue catalogue) {
        this.layout = layout;
        this.needs = ComputedNeeds.with(needs, catalogue);
        this.catalogue = catalogue;
        Set<String> hideable = layout.conditions().stream()
                .filter(c -> c.status() != Need.Status.REQUIRED)
                .map(FieldCondition::element)
                .collect(Collectors.toSet());
        this.fields = new FieldSchemas(catalogue, this.needs, hideable);
    }

    /**
     * @param needs by id of the data element: what is asked, by whom
     * @param lawDate the day on which ages are counted (法律适用日)
     * @throws IllegalArgumentException for more than 500 fields, an element that the catalogue lacks, or a group within a
     *     group; {@link FormChecks} finds these before a release
     */
    public static FormSchema generate(
            String title, FormLayout layout, Map<String, Need> needs, Catalogue catalogue, LocalDate lawDate) {
        return new FormGenerator(layout, needs, catalogue).schema(title, lawDate);
    }

    private FormSchema schema(String title, LocalDate lawDate) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title).put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        ObjectNode hints = schema.putObject(FormSchema.HINTS).put("lawDate", lawDate.toString());
        ArrayNode sections = hints.putArray("sections");
        Map<String, List<String>> arranged = arrange();
        for (FormLayout.Section section : withOther(layout)) {
            List<String> elements = arranged.getOrDefault(section.id(), List.of());
            if (!elements.isEmpty()) {
                section(section, elements, sections, properties, required);
            }
        }
        if (drawn.size() > FormLimits.MAX_FIELDS) {
            throw new IllegalArgumentException("表单有 " + drawn.size() + " 个字段，超过上限 " + FormLimits.MAX_FIELDS);
        }
        if (regions) {
            schema.putObject("$defs").set(RegionSchema.NAME, RegionSchema.of(catalogue.regionTree()));
        }
        kept(hints);
        return new FormSchema(schema);
    }

    private void section(
            FormLayout.Section section,
            List<String> elements,
            ArrayNode sections,
            ObjectNode properties,
            ArrayNode required) {
        ObjectNode hint = sections.addObject().put("id", section.id()).put("title", section.title());
        if (section.help() != null) {
            hint.put("help", section.help());
        }
        ArrayNode order = hint.putArray("elements");
        for (String id : elements) {
            DataElement element = element(catalogue, id);
            Need need = needs.getOrDefault(id, Need.shown());
            ObjectNode property = fields.of(element, need, section.widths().get(id));
            properties.set(id, property);
            order.add(id);
            count(element, property);
            if (fields.mandatory(element, need)) {
                required.add(id);
            }
        }
    }

    private void count(DataElement element, ObjectNode property) {
        drawn.add(element.id());
        regions |= element.type() == Type.REGION;
        property.path("items").path("properties").propertyNames().forEach(column -> {
            drawn.add(element.id() + "/" + column);
            regions |= element(catalogue, column).type() == Type.REGION;
        });
    }

    /** Conditions and checks on what is drawn. */
    private void kept(ObjectNode hints) {
        ArrayNode conditions = hints.putArray("conditions");
        layout.conditions().stream()
                .filter(c -> isDrawn(c.element()))
                .forEach(c -> conditions.add(CanonicalJson.mapper().<ObjectNode>valueToTree(c)));
        ArrayNode checks = hints.putArray("checks");
        layout.checks().stream()
                .filter(c -> isDrawn(c.element()))
                .forEach(c -> checks.add(CanonicalJson.mapper().<ObjectNode>valueToTree(c)));
    }

    private boolean isDrawn(String element) {
        return drawn.contains(element) || drawn.stream().anyMatch(d -> d.endsWith("/" + element));
    }

    static DataElement element(Catalogue catalogue, String id) {
        return catalogue.element(id).orElseThrow(() -> new IllegalArgumentException("目录中没有数据元“" + id + "”"));
    }

    /** The asked elements by section id. */
    private Map<String, List<String>> arrange() {
        Set<String> left = new TreeSet<>();
        needs.forEach((id, need) -> {
            if (!need.isHidden()) {
                left.add(id);
            }
        });
        ComputedNeeds.groups(needs, catalogue).stream()
                .filter(group -> !needs.containsKey(group))
                .forEach(left::add);
        Map<String, List<String>> sections = new TreeMap<>();
        Set<String> inGroups = new HashSet<>();
        for (FormLayout.Section section : layout.sections()) {
            for (String id : section.elements()) {
                if (left.remove(id) || isImplied(id)) {
                    sections.computeIfAbsent(section.id(), s -> new ArrayList<>())
                            .add(id);
                    inGroups.addAll(items(id));
                }
            }
        }
        left.forEach(id -> inGroups.addAll(items(id)));
        left.removeAll(inGroups);
        if (!left.isEmpty()) {
            sections.computeIfAbsent(OTHER_SECTION, s -> new ArrayList<>()).addAll(left);
        }
        return sections;
    }

    /** A group that nobody asks for as a whole is asked if one of its items is. */
    private boolean isImplied(String id) {
        return !needs.containsKey(id)
                && items(id).stream()
                        .anyMatch(i -> needs.containsKey(i) && !needs.get(i).isHidden());
    }

    private List<String> items(String id) {
        List<String> items = element(catalogue, id).items();
        return items == null ? List.of() : items;
    }

    private static List<FormLayout.Section> withOther(FormLayout layout) {
        List<FormLayout.Section> sections = new ArrayList<>(layout.sections());
        if (sections.stream().noneMatch(s -> s.id().equals(OTHER_SECTION))) {
            sections.add(new FormLayout.Section(OTHER_SECTION, "其他信息", List.of()));
        }
        return sections;
    }
}
