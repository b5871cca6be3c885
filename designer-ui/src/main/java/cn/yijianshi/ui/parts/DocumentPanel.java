package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/** A document beside the work, in the panel at the right; wide enough to read an A4 page. */
public class DocumentPanel extends SidePanel {

    public DocumentPanel() {
        super("document-panel", "文件");
        addClassName("side-panel-wide");
    }

    /** Shows a PDF; the focus comes back to {@code opener} when the panel is closed. */
    public void openPdf(Component opener, String title, String name, Supplier<byte[]> content) {
        DocumentViewer viewer = new DocumentViewer();
        viewer.showPdf(title, name, content);
        show(opener, viewer);
    }

    /** Shows an uploaded file. */
    public void open(Component opener, String title, String mediaType, Supplier<DocumentViewer.Document> document) {
        DocumentViewer viewer = new DocumentViewer();
        viewer.show(title, mediaType, document);
        show(opener, viewer);
    }
}
