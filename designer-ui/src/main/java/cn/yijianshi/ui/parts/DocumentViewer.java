package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Shows a PDF or a picture in the page: never a download to look at something. */
@StyleSheet("context://assets/parts.css")
public class DocumentViewer extends Div {

    /**
     * A document.
     *
     * @param name file name
     * @param mediaType {@code application/pdf} or a picture
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Document(String name, String mediaType, byte[] content) {}

    public DocumentViewer() {
        addClassName("document-viewer");
    }

    /**
     * Shows a document in place of the one before.
     *
     * @param title what it is, for those who do not see it
     * @param document fetched when the browser asks for it, with the rights of who looks at it
     */
    public void show(String title, String mediaType, Supplier<Document> document) {
        removeAll();
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    Document found = document.get();
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    return new DownloadResponse(
                            new ByteArrayInputStream(found.content()),
                            found.name(),
                            found.mediaType(),
                            found.content().length);
                })
                .inline();
        if (mediaType.equals("application/pdf")) {
            IFrame frame = new IFrame();
            frame.setAriaLabel(title);
            frame.getElement().setAttribute("title", title);
            // The page as wide as the panel, without the browser's own list of pages beside it.
            frame.getElement().setAttribute("data-document", handler);
            frame.getElement().executeJs("this.src = this.getAttribute('data-document') + '#navpanes=0&view=FitH'");
            add(frame);
        } else if (mediaType.startsWith("image/")) {
            add(new Image(handler, title));
        } else {
            add(new Paragraph("这类文件不能在页面里显示，请向申请人索取 PDF 或图片。"));
        }
    }

    /** Shows a PDF. */
    public void showPdf(String title, String name, Supplier<byte[]> content) {
        show(title, "application/pdf", () -> new Document(name, "application/pdf", content.get()));
    }
}
