package cn.yijianshi.process;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that anybody may have written. What could make a parser fetch or expand is refused before a parser sees it: the
 * size and the DOCTYPE, looked for in the decoded text so that no encoding can hide it. The parser then has DTDs and
 * external access off. Whatever else is well-formed is read, however deep and long.
 */
final class SafeXml {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_ATTRIBUTES = 1_000;
    private static final int MAX_NAME = 1_000;

    /** Where processing instructions, which have no namespace, are put so that an allow-list can refuse them. */
    static final String INSTRUCTION = "urn:yijianshi:processing-instruction";

    /** What came of it. */
    sealed interface Outcome {

        /**
         * The document's root element.
         *
         * @param reservations what is odd about the file as a whole: it can be looked at, but is not taken as it is
         */
        record Read(XmlElement root, List<Refused> reservations) implements Outcome {

            public Read {
                reservations = List.copyOf(reservations);
            }
        }

        /** Refused as a whole; {@code code}, {@code message} and {@code mend} as in a fault. */
        record Refused(String code, int line, String message, String mend) implements Outcome {}
    }

    /** Ends the reading early; never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Outcome.Refused refused;

        Refusal(String code, int line, String message, String mend) {
            super(message);
            this.refused = new Outcome.Refused(code, line, message, mend);
        }
    }

    private final XMLInputFactory factory = factory();

    Outcome read(byte[] content) {
        try {
            if (content.length > MAX_BYTES) {
                throw new Refusal("file-too-large", 0, "流程文件超过 2 MB", "删去多余的内容，或重新导出流程图");
            }
            XmlText decoded = XmlText.of(content).orElseThrow(SafeXml::undecodable);
            refuseDoctype(decoded.text());
            return new Outcome.Read(parse(decoded.text()), reservations(decoded));
        } catch (Refusal refusal) {
            return refusal.refused;
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the classpath: its limits and switches are the ones set here.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external " + systemId);
        });
        return factory;
    }

    private static void refuseDoctype(String text) throws Refusal {
        int doctype = XmlText.doctype(text);
        if (doctype >= 0) {
            throw new Refusal(
                    "doctype-refused",
                    lineAt(text, doctype),
                    "流程文件带有文档类型声明（DOCTYPE），为防止借此读取其他文件，不予接收",
                    "删去 <!DOCTYPE …> 后重新提交");
        }
    }

    private static List<Outcome.Refused> reservations(XmlText decoded) {
        List<Outcome.Refused> reservations = new ArrayList<>();
        if (!decoded.encoding().equals("UTF-8")) {
            reservations.add(new Outcome.Refused(
                    "not-utf8", 1, "流程文件的编码是 " + decoded.encoding() + "，不是 UTF-8", "以 UTF-8 编码另存后重新提交"));
        }
        if (!decoded.version().equals("1.0")) {
            reservations.add(
                    new Outcome.Refused("not-xml-1-0", 1, "流程文件的 XML 版本不是 1.0", "改为 <?xml version=\"1.0\" …?>"));
        }
        return reservations;
    }

    private XmlElement parse(String text) throws Refusal {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
                throw new Refusal(
                        "file-too-large",
                        line,
                        "这里的一个元素有 " + MAX_ATTRIBUTES + " 个以上的属性，或名字超过 " + MAX_NAME + " 个字符",
                        "用流程设计器重新导出");
            }
            throw new Refusal("not-well-formed", line, "流程文件不是完整的 XML，读到这里读不下去", "用流程设计器重新导出");
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Refusal {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    root = root == null ? element : root;
                    attach(open, element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().append(reader.getText());
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    attach(
                            open,
                            new XmlElement(
                                    new QName(INSTRUCTION, reader.getPITarget()),
                                    reader.getLocation().getLineNumber()));
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(
                            "doctype-refused",
                            reader.getLocation().getLineNumber(),
                            "流程文件引用了自定义实体，不予接收",
                            "把实体引用改为普通文字");
                default -> {
                    // comments say nothing
                }
            }
        }
        return requireRoot(root);
    }

    private static XmlElement requireRoot(@Nullable XmlElement root) throws Refusal {
        if (root == null) {
            throw new Refusal("not-well-formed", 1, "流程文件是空的", "用流程设计器重新导出");
        }
        return root;
    }

    private static void attach(Deque<XmlElement> open, XmlElement element) {
        XmlElement parent = open.peek();
        if (parent != null) {
            parent.add(element);
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        XmlElement element =
                new XmlElement(reader.getName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    private static Refusal undecodable() {
        return new Refusal("not-utf8", 0, "流程文件的编码读不出来，或与声明的不符", "以 UTF-8 编码另存后重新提交");
    }

    private static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
