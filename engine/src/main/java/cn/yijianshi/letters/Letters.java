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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes letters as PDF. The same template and data give the same bytes: no time, no random id gets in, so a letter can be
 * hashed, recorded and made again. The font is embedded; characters it lacks are printed as □. Nothing is loaded from
 * outside. Thread-safe.
 */
public final class Letters {

    private static final String FONT = "/yijianshi/fonts/NotoSansSC-Regular.ttf";

    private final byte[] font;

    public Letters() {
        XRLog.setLoggingEnabled(false); // it tells every step of every page
        try (InputStream in = Letters.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + FONT);
            }
            font = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter as PDF. */
    public byte[] render(LetterTemplate template, LetterData data) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .withW3cDocument(LetterPage.of(template, data), null)
                .useFont(() -> new ByteArrayInputStream(font), "Noto Sans SC", 400, FontStyle.NORMAL, true)
                .useReplacementText("□")
                .withProducer("Yijianshi")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
            document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
            document.setDocumentId(0L); // the file's id is then a hash of its title
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("文书“" + template.name() + "”生成失败", e);
        }
    }
}
