package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one form of all the data elements a case needs, each asked once. Sections follow the bundle's layout; what is
 * asked but not laid out comes last, under 其他信息. An element that belongs to an asked group is asked in each of the
 * group's entries and, unless the layout names it by itself, nowhere else. The same input gives the same schema.
 */
public final class FormGenerator {

    /** Where elements stand that no section names. */
    static final String OTHER_SECTION = "other";

    private FormGenerator() {}

    /**
     * @param needs by id of the data element: what is asked, by whom; hidden elements are left out
     * @throws IllegalArgumentException for more than 500 fields, an element that the catalogue lacks, or a group within a
     *     group; {@link FormChecks} finds these before a release
     */
    public static FormSchema generate(String title, FormLayout layout, Map<String, Need> needs, Catalogue catalogue) {
        Map<String, List<String>> sections = arrange(layout, needs, catalogue);
        FieldSchemas fields = new FieldSchemas(catalogue, needs);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title).put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        ArrayNode drawn = schema.putObject(FormSchema.HINTS).putArray("sections");
        int count = 0;
        for (FormLayout.Section section : withOther(layout)) {
            List<String> elements = sections.getOrDefault(section.id(), List.of());
            if (elements.isEmpty()) {
                continue;
            }
            ArrayNode order = drawn.addObject()
                    .put("id", section.id())
                    .put("title", section.title())
                    .putArray("elements");
            for (String id : elements) {
                DataElement element = element(catalogue, id);
                Need need = needs.getOrDefault(id, Need.shown());
                properties.set(id, fields.of(element, need));
                order.add(id);
                count += 1 + (element.items() == null ? 0 : element.items().size());
                if (need.status() == Need.Status.REQUIRED && element.type() != Type.COMPUTED) {
                    required.add(id);
                }
            }
        }
        if (count > FormLimits.MAX_FIELDS) {
            throw new IllegalArgumentException("表单有 " + count + " 个字段，超过上限 " + FormLimits.MAX_FIELDS);
        }
        return new FormSchema(schema);
    }

    static DataElement element(Catalogue catalogue, String id) {
        return catalogue.element(id).orElseThrow(() -> new IllegalArgumentException("目录中没有数据元“" + id + "”"));
    }

    /** The asked elements by section id. */
    private static Map<String, List<String>> arrange(FormLayout layout, Map<String, Need> needs, Catalogue catalogue) {
        Set<String> left = new TreeSet<>(needs.keySet());
        Map<String, List<String>> sections = new TreeMap<>();
        Set<String> inGroups = new HashSet<>();
        for (FormLayout.Section section : layout.sections()) {
            for (String id : section.elements()) {
                if (left.remove(id) || isImplied(id, needs, catalogue)) {
                    sections.computeIfAbsent(section.id(), s -> new ArrayList<>())
                            .add(id);
                    inGroups.addAll(items(catalogue, id));
                }
            }
        }
        left.forEach(id -> inGroups.addAll(items(catalogue, id)));
        left.removeAll(inGroups);
        if (!left.isEmpty()) {
            sections.computeIfAbsent(OTHER_SECTION, s -> new ArrayList<>()).addAll(left);
        }
        return sections;
    }

    /** A group that nobody asks for as a whole is asked if one of its items is. */
    private static boolean isImplied(String id, Map<String, Need> needs, Catalogue catalogue) {
        return !needs.containsKey(id) && items(catalogue, id).stream().anyMatch(needs::containsKey);
    }

    private static List<String> items(Catalogue catalogue, String id) {
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
