package cn.yijianshi.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which sections and order a bundle's form asks, and what its fields have to do with each other. It may name more
 * elements than a case needs: only those asked are drawn, and only conditions on them are kept.
 *
 * @param sections in order
 */
public record FormLayout(List<Section> sections, List<FieldCondition> conditions, List<CrossCheck> checks) {

    public FormLayout {
        sections = List.copyOf(sections);
        conditions = List.copyOf(conditions);
        checks = List.copyOf(checks);
    }

    /** Sections alone. */
    public FormLayout(List<Section> sections) {
        this(sections, List.of(), List.of());
    }

    /**
     * A section of the form.
     *
     * @param elements ids of data elements, in order
     * @param help one sentence below the title
     * @param widths of fields that are not to have the width of their type, by element id
     */
    public record Section(
            String id,
            String title,
            List<String> elements,
            @Nullable String help,
            Map<String, FieldWidth> widths) {

        public Section {
            elements = List.copyOf(elements);
            widths = Map.copyOf(widths);
        }

        /** A section without more ado. */
        public Section(String id, String title, List<String> elements) {
            this(id, title, elements, null, Map.of());
        }
    }
}
