package cn.yijianshi.ui;

import cn.yijianshi.ui.admin.BpmnViewer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The first page. */
@Route("")
@PageTitle("一件事")
@AnonymousAllowed
class StartView extends VerticalLayout {

    StartView() {
        setSizeFull();
        BpmnViewer viewer = new BpmnViewer();
        viewer.setDiagram(sample());
        Button button = new Button("显示申请", event -> viewer.mark(java.util.List.of("apply")));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H1("一件事"), button, viewer);
    }

    private static String sample() {
        try (InputStream in = Objects.requireNonNull(StartView.class.getResourceAsStream("sample.bpmn"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
