package cn.yijianshi.process;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that anybody may have written. What could make a parser fetch, expand or run long is refused before a parser
 * sees it: the size, an encoding other than UTF-8 (in which a DOCTYPE could hide), and the DOCTYPE itself.
 */
final class SafeXml {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_ATTRIBUTES = 50;

    /** Where processing instructions, which have no namespace, are put so that an allow-list can refuse them. */
    static final String INSTRUCTION = "urn:yijianshi:processing-instruction";

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*\\?>");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** What came of it. */
    sealed interface Outcome {

        /** The document's root element. */
        record Read(XmlElement root) implements Outcome {}

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
            String text = text(content);
            return new Outcome.Read(parse(text));
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
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external " + systemId);
        });
        return factory;
    }

    private static String text(byte[] content) throws Refusal {
        if (content.length > MAX_BYTES) {
            throw new Refusal("file-too-large", 0, "流程文件超过 2 MB", "删去多余的内容，或重新导出流程图");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw notUtf8();
        }
        int doctype = Math.max(text.indexOf("<!DOCTYPE"), text.indexOf("<!ENTITY"));
        if (doctype >= 0) {
            throw new Refusal(
                    "doctype-refused",
                    lineAt(text, doctype),
                    "流程文件带有文档类型声明（DOCTYPE），为防止借此读取其他文件，不予接收",
                    "删去 <!DOCTYPE …> 后重新提交");
        }
        requireUtf8Declared(text);
        return text;
    }

    private static void requireUtf8Declared(String text) throws Refusal {
        Matcher declaration = DECLARATION.matcher(text);
        if (!declaration.find()) {
            return;
        }
        Matcher encoding = ENCODING.matcher(declaration.group());
        Matcher version = VERSION.matcher(declaration.group());
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw notUtf8();
        }
        if (version.find() && !version.group(1).equals("1.0")) {
            throw new Refusal("not-well-formed", 1, "流程文件的 XML 版本不是 1.0", "改为 <?xml version=\"1.0\" …?>");
        }
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
            throw new Refusal("not-well-formed", line, "流程文件不是完整的 XML，读到这里读不下去", "用流程设计器重新导出");
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Refusal {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw new Refusal("file-too-large", element.line(), "流程文件的元素过多或套得过深", "拆分流程，或重新导出流程图");
                    }
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

    private static XmlElement element(XMLStreamReader reader) throws Refusal {
        XmlElement element =
                new XmlElement(reader.getName(), reader.getLocation().getLineNumber());
        if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw new Refusal("file-too-large", element.line(), "一个元素的属性过多", "用流程设计器重新导出");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    private static Refusal notUtf8() {
        return new Refusal("not-utf8", 0, "流程文件的编码不是 UTF-8", "以 UTF-8 编码另存后重新提交");
    }

    private static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
