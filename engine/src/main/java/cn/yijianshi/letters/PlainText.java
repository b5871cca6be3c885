package cn.yijianshi.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Says for each drawn glyph which character it is. A Chinese font draws the radical ⻝ and the character 食 with one glyph,
 * and a PDF would by default name the radical: the letter looks right, but nobody who searches it for 食品 or has it read
 * aloud finds the word. Here the glyphs are named after the characters that the letter was written with.
 */
final class PlainText {

    /** Characters of the page's foot, which the style sheet adds. */
    private static final String ADDED = "0123456789 第页，共" + Printer.UNPRINTABLE;

    private final Map<Integer, Integer> characters = new TreeMap<>();

    /**
     * @param font the font's own table of characters
     * @param text what the letter was written with
     */
    PlainText(CmapLookup font, String text) {
        (text + ADDED).codePoints().forEach(c -> {
            int glyph = font.getGlyphId(c);
            if (glyph != 0) {
                characters.merge(glyph, c, (one, other) -> isRadical(one) ? other : one);
            }
        });
    }

    void writeInto(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(map().getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
        }
    }

    /** A ToUnicode CMap (ISO 32000-1, 9.10.3): at most 100 lines a block. */
    private String map() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        int left = characters.size();
        int inBlock = 0;
        for (Map.Entry<Integer, Integer> glyph : characters.entrySet()) {
            if (inBlock == 0) {
                map.append(Math.min(left, 100)).append(" beginbfchar\n");
            }
            map.append(String.format(Locale.ROOT, "<%04X> <%s>\n", glyph.getKey(), utf16(glyph.getValue())));
            left--;
            inBlock++;
            if (inBlock == 100 || left == 0) {
                map.append("endbfchar\n");
                inBlock = 0;
            }
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String utf16(int character) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return hex.toString();
    }

    /** CJK Radicals Supplement and Kangxi Radicals. */
    private static boolean isRadical(int character) {
        return character >= 0x2E80 && character <= 0x2FDF;
    }
}
