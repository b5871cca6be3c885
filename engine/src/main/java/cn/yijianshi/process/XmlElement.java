package cn.yijianshi.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** An element of a file as {@link SafeXml} read it, with the line it stands on. */
final class XmlElement {

    private final QName name;
    private final int line;
    private final Map<QName, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlElement> children = new ArrayList<>(0);
    private @Nullable StringBuilder text;

    XmlElement(QName name, int line) {
        this.name = name;
        this.line = line;
    }

    void put(QName attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String characters) {
        text = text == null ? new StringBuilder() : text;
        text.append(characters);
    }

    QName name() {
        return name;
    }

    int line() {
        return line;
    }

    Map<QName, String> attributes() {
        return attributes;
    }

    /** The value of an attribute without namespace. */
    Optional<String> attribute(String localName) {
        return Optional.ofNullable(attributes.get(new QName(localName)));
    }

    String attributeOr(String localName, String otherwise) {
        return attribute(localName).orElse(otherwise);
    }

    List<XmlElement> children() {
        return children;
    }

    /** Children whose {@linkplain BpmnProfile#label label} is this one, e.g. {@code bpmn:process}. */
    List<XmlElement> children(String label) {
        return children.stream()
                .filter(child -> BpmnProfile.label(child.name()).equals(label))
                .toList();
    }

    /** Whether there are characters of its own that can be seen. */
    boolean hasText() {
        return text != null && !text.isEmpty() && !text.toString().isBlank();
    }

    /** How many elements are inside, at any depth. */
    int inside() {
        int inside = 0;
        Deque<XmlElement> open = new ArrayDeque<>(children);
        while (!open.isEmpty()) {
            inside++;
            open.addAll(open.remove().children);
        }
        return inside;
    }

    /** Its own characters, those of its children left out. */
    String text() {
        return text == null ? "" : text.toString();
    }
}
