package cn.yijianshi.forms;

import java.util.List;

/**
 * In which sections and order a bundle's form asks. It may name more elements than a case needs: only those asked are
 * drawn.
 *
 * @param sections in order
 */
public record FormLayout(List<Section> sections) {

    public FormLayout {
        sections = List.copyOf(sections);
    }

    /**
     * A section of the form.
     *
     * @param elements ids of data elements, in order
     */
    public record Section(String id, String title, List<String> elements) {

        public Section {
            elements = List.copyOf(elements);
        }
    }
}
