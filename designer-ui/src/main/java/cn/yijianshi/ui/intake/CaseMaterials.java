package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.DocumentViewer;
import cn.yijianshi.ui.parts.FileUpload;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;

/** The materials of a case; what was deferred is taken in here (容缺补齐), on paper or as a file. */
class CaseMaterials extends Section {

    private final Cases cases;
    private final DocumentPanel documents;
    private final CaseView view;
    private final Runnable changed;

    CaseMaterials(Cases cases, DocumentPanel documents, CaseView view, Runnable changed) {
        this.cases = cases;
        this.documents = documents;
        this.view = view;
        this.changed = changed;
        addClassName("surface");
        PlainTable table = new PlainTable("材料", "材料", "状态", "文件", "");
        view.materials().stream()
                .sorted(Comparator.comparing(line -> !isDeferred(line)))
                .forEach(line -> table.row(new Span(line.name()), state(line), files(line), supplement(line))
                        .setId("material-" + line.material()));
        add(new H2("材料"), table);
    }

    private static boolean isDeferred(CaseView.MaterialLine line) {
        return line.stateCode().equals("deferred");
    }

    private static Component state(CaseView.MaterialLine line) {
        Div state = Badges.kept(line.stateCode(), line.state());
        if (isDeferred(line) && line.promisedBy() != null) {
            state.add(new Span("承诺 " + line.promisedBy() + " 前补交"));
        }
        return state;
    }

    private Component files(CaseView.MaterialLine line) {
        Div files = new Div();
        for (WorkItemView.FileLine file : line.files()) {
            Button look = new Button(file.name(), VaadinIcon.EYE.create());
            look.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            look.addClickListener(event -> documents.open(look, file.name(), file.mediaType(), () -> {
                WorkList.FileContent content = cases.file(view.summary().id(), file.id());
                return new DocumentViewer.Document(content.name(), content.mediaType(), content.content());
            }));
            files.add(look);
        }
        return files;
    }

    private Component supplement(CaseView.MaterialLine line) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (!isDeferred(line)) {
            return actions;
        }
        Button paper = new Button(
                "收到纸质，补交", event -> told(cases.supplementPaper(view.summary().id(), line.material()), line));
        paper.setId("supplement-" + line.material());
        paper.setDisableOnClick(true);
        paper.addThemeVariants(ButtonVariant.LUMO_SMALL);
        actions.add(
                paper,
                new FileUpload(
                        "supplement-" + line.material() + "-upload",
                        line.name(),
                        (name, content) ->
                                told(cases.supplementFile(view.summary().id(), line.material(), name, content), line)));
        return actions;
    }

    private void told(CompleteOutcome outcome, CaseView.MaterialLine line) {
        switch (outcome) {
            case CompleteOutcome.Completed completed -> Notices.done("已补交：" + line.name());
            case CompleteOutcome.Refused refused -> Notices.problem(refused.reason());
            case CompleteOutcome.TakenBy taken -> Notices.problem("已由" + taken.who() + "办理。");
            case CompleteOutcome.Gone gone -> Notices.problem("这份材料已经补交过了。");
        }
        changed.run();
    }
}
