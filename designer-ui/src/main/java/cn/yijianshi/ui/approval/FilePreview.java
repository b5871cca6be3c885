package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemView.FileLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.parts.DocumentViewer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;

/** A file at the left, in place of the list, so that it is read beside the fields it proves. */
final class FilePreview extends Div {

    private final Button back = new Button("返回列表", VaadinIcon.ARROW_LEFT.create());

    FilePreview(WorkList workList, UUID item, FileLine file, Runnable close) {
        addClassName("work-preview");
        setId("file-preview");
        back.setId("file-preview-close");
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClickListener(e -> close.run());
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE);
        Span name = new Span(file.name());
        Div head = new Div(back, name);
        head.addClassName("work-preview-head");
        DocumentViewer viewer = new DocumentViewer();
        viewer.show(file.name(), file.mediaType(), () -> {
            WorkList.FileContent content = workList.file(item, file.id());
            return new DocumentViewer.Document(content.name(), content.mediaType(), content.content());
        });
        add(head, viewer);
    }

    void takeFocus() {
        back.focus();
    }
}
