package cn.yijianshi.process;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, decoded here and not by the parser: what is looked for in the text is what the parser
 * will read. The encodings that drawing tools write are known, by their mark or by the declaration.
 *
 * @param encoding what it was written in, e.g. {@code UTF-8}
 * @param version as declared; 1.0 where nothing is
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, Autodetection of Character Encodings</a>
 */
record XmlText(String text, String encoding, String version) {

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*\\?>");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int DECLARATION_BYTES = 200;

    /** Those that agree with ASCII in the declaration itself. GB 18030 holds all of GB 2312 and GBK. */
    private static final Map<String, String> DECLARED = Map.of(
            "utf-8", "UTF-8",
            "us-ascii", "UTF-8",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "gb18030", "GB18030",
            "big5", "Big5",
            "iso-8859-1", "ISO-8859-1",
            "windows-1252", "windows-1252");

    /** The text; empty where the encoding is none of these, or the bytes are not of it. */
    static Optional<XmlText> of(byte[] content) {
        int first = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | (content[1] & 0xff);
        boolean byteOrder = first == 0xfeff || first == 0xfffe;
        if (first == 0xfeff || first == 0x003c) {
            return decoded(content, StandardCharsets.UTF_16BE, byteOrder ? 2 : 0);
        }
        if (first == 0xfffe || first == 0x3c00) {
            return decoded(content, StandardCharsets.UTF_16LE, byteOrder ? 2 : 0);
        }
        if (first == 0xefbb && content.length > 2 && (content[2] & 0xff) == 0xbf) {
            return decoded(content, StandardCharsets.UTF_8, 3);
        }
        String start = new String(content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(
                        DECLARED.get(declared(start, ENCODING, "UTF-8").toLowerCase(Locale.ROOT)))
                .flatMap(name -> decoded(content, Charset.forName(name), 0));
    }

    /** Where the document type declaration begins, which can only stand before the first element; -1 if there is none. */
    static int doctype(String text) {
        int at = 0;
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0) {
                return -1;
            }
            String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
            if (end.isEmpty()) {
                return text.startsWith("<!", at) ? at : -1;
            }
            int closed = text.indexOf(end, at + 2);
            if (closed < 0) {
                return -1;
            }
            at = closed + end.length();
        }
    }

    private static Optional<XmlText> decoded(byte[] content, Charset charset, int mark) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(Arrays.copyOfRange(content, mark, content.length)))
                    .toString();
            String declared = declared(text, ENCODING, charset.name()).toUpperCase(Locale.ROOT);
            boolean agrees = charset.name().startsWith("UTF-16")
                    ? declared.startsWith("UTF-16")
                    : charset.name().equals(DECLARED.get(declared.toLowerCase(Locale.ROOT)));
            return agrees && text.indexOf('\0') < 0
                    ? Optional.of(new XmlText(text, charset.name(), declared(text, VERSION, "1.0")))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String declared(String text, Pattern what, String otherwise) {
        Matcher declaration = DECLARATION.matcher(text);
        if (!declaration.find()) {
            return otherwise;
        }
        Matcher said = what.matcher(declaration.group());
        return said.find() ? said.group(1) : otherwise;
    }
}
