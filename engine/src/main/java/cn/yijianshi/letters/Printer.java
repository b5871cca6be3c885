package cn.yijianshi.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Prints pages as PDF. The same page gives the same bytes: no time, no random id gets in, so a document can be hashed,
 * recorded and made again. The font is embedded; characters it lacks are printed as □. Nothing is loaded from outside, and
 * no font of the machine is used. Thread-safe.
 */
public final class Printer {

    /** The one font there is, in one weight. */
    public static final String FONT_FAMILY = "Noto Sans SC";

    /** Printed for a character that the font lacks. */
    static final String UNPRINTABLE = "□";

    private static final String FONT = "/yijianshi/fonts/NotoSansSC-Regular.ttf";

    private final byte[] font;
    private final CmapLookup characters;

    public Printer() {
        XRLog.setLoggingEnabled(false); // it tells every step of every page
        try (InputStream in = Printer.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + FONT);
            }
            font = in.readAllBytes();
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                characters = parsed.getUnicodeCmapLookup();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page as PDF, tagged for screen readers. Its text may come from anywhere: it is printed, never interpreted.
     *
     * @param page XHTML; its title names the document
     */
    public byte[] print(Document page) {
        clean(page.getDocumentElement());
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
                PDDocument drawn = renderer.createPDFKeepOpen();
                PDDocument document = Loader.loadPDF(bytes(drawn))) {
            new PlainText(characters, page.getDocumentElement().getTextContent()).writeInto(document);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException("文书生成失败", e);
        }
    }

    private static void clean(Node node) {
        if (node instanceof Text text) {
            text.setData(LetterText.printable(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            clean(child);
        }
    }

    private PdfRendererBuilder builder(Document page) {
        return new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true) // tagged for screen readers, and no font of the machine is ever used
                .withW3cDocument(page, null)
                .useFont(() -> new ByteArrayInputStream(font), FONT_FAMILY, 400, FontStyle.NORMAL, true)
                .useReplacementText(UNPRINTABLE)
                .withProducer("Yijianshi")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Undated.strip(document);
        document.setDocumentId(0L); // the file's id is then a hash of its title, not of the time
        document.save(out);
        return out.toByteArray();
    }
}
