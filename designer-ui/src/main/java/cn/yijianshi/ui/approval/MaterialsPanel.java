package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemView.FileLine;
import cn.yijianshi.cases.WorkItemView.MaterialLine;
import cn.yijianshi.ui.parts.Why;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.BiConsumer;

/** The materials an item's matter asks for: what came, in which form, why it was asked or waived, and its files. */
final class MaterialsPanel extends Div {

    private final WhyPanel why;
    private final BiConsumer<Button, FileLine> open;

    /** @param open shows a file; gets the button the focus returns to */
    MaterialsPanel(List<MaterialLine> materials, WhyPanel why, BiConsumer<Button, FileLine> open) {
        this.why = why;
        this.open = open;
        addClassName("work-materials");
        getElement().setAttribute("role", "list");
        materials.forEach(material -> add(line(material)));
    }

    private Div line(MaterialLine material) {
        Span name = new Span(material.name());
        name.addClassName("work-material-name");
        Span state = new Span(material.state());
        state.addClassName("work-material-state");
        Div files = new Div();
        files.addClassName("work-material-files");
        material.files().forEach(file -> files.add(fileButton(file)));
        Button reasons = why.link(material.name(), () -> material.reasons().stream()
                .map(r -> new Why(r.about(), r.sentence(), r.row(), r.basis().cited(), List.of(), r.toConfirm()))
                .toList());
        reasons.setId("why-" + material.material());
        Div line = new Div(name, state, files, reasons);
        line.setId("material-" + material.material());
        line.addClassName("work-material");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private Button fileButton(FileLine file) {
        Button button = new Button(file.name(), VaadinIcon.FILE_TEXT_O.create());
        button.addClickListener(e -> open.accept(button, file));
        button.setId("file-" + file.id());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("查看 " + file.name());
        return button;
    }
}
