package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.ui.parts.FileUpload;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 容缺补齐 at the counter: each deferred material that has not come yet, to be taken in on paper or as a file. */
final class SupplementPanel extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Cases cases;
    private final UUID caseId;
    private final Consumer<CompleteOutcome> done;

    /** @param done told what became of each material */
    SupplementPanel(Cases cases, UUID caseId, Consumer<CompleteOutcome> done) {
        this.cases = cases;
        this.caseId = caseId;
        this.done = done;
        addClassName("work-materials");
        getElement().setAttribute("role", "list");
        cases.view(caseId).materials().stream()
                .filter(m -> m.stateCode().equals("deferred") || m.stateCode().equals("supplemented"))
                .forEach(m -> add(line(m)));
    }

    private Div line(CaseView.MaterialLine material) {
        Span name = new Span(material.name());
        name.addClassName("work-material-name");
        Div line = new Div(name);
        line.setId("supplement-" + material.material());
        line.addClassName("work-material");
        line.getElement().setAttribute("role", "listitem");
        if (material.stateCode().equals("supplemented")) {
            line.add(new StateBadge(Tone.GOOD, "已补交"));
        } else {
            line.add(new StateBadge(Tone.WARN, promise(material.promisedBy())), paper(material), file(material));
        }
        return line;
    }

    private Button paper(CaseView.MaterialLine material) {
        Button paper = new Button("收到纸质", e -> done.accept(cases.supplementPaper(caseId, material.material())));
        paper.setId("supplement-paper-" + material.material());
        paper.addThemeVariants(ButtonVariant.LUMO_SMALL);
        paper.setDisableOnClick(true);
        paper.setAriaLabel("收到纸质：" + material.name());
        return paper;
    }

    private FileUpload file(CaseView.MaterialLine material) {
        return new FileUpload(
                "supplement-file-" + material.material(),
                material.name(),
                (name, content) -> done.accept(cases.supplementFile(caseId, material.material(), name, content)));
    }

    private static String promise(@Nullable LocalDate by) {
        return by == null ? "待补交" : "承诺 " + DAY.format(by) + " 前补交";
    }
}
