package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.ui.parts.FileUpload;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** One material of the checklist: what is asked, whether it is here, and the ways to take it in. */
class MaterialCard extends Article {

    /** What a card can ask for. */
    interface Actions {
        void paper(String material, boolean originalSeen, int copies);

        void defer(String material, boolean deferred);

        void upload(String material, String fileName, byte[] content);

        void remove(String material, ChecklistView.UploadedFile file);

        void look(Button from, ChecklistView.UploadedFile file);
    }

    private final String material;
    private final Actions actions;
    private final Div state = new Div();
    private final Span words = new Span();
    private final Checkbox original = new Checkbox();
    private final IntegerField copies = new IntegerField();
    private final Checkbox defer = new Checkbox();
    private final Div receiving = new Div();
    private final Div files = new Div();
    private boolean takesOriginal;

    MaterialCard(ChecklistView.Line line, Button why, Actions actions) {
        this.material = line.material();
        this.actions = actions;
        setId("material-" + material);
        addClassNames("surface", "material-card");
        H3 name = new H3(line.name());
        state.addClassName("material-state");
        Div head = new Div(name, state, why);
        head.addClassName("material-head");
        words.addClassName("quiet");
        receiving.addClassName("material-receiving");
        files.addClassName("material-files");
        original.setId("material-" + material + "-original");
        copies.setId("material-" + material + "-copies");
        defer.setId("material-" + material + "-defer");
        copies.setStepButtonsVisible(true);
        copies.setMin(0);
        copies.setMax(99);
        copies.setWidth("11rem");
        copies.setAriaLabel(line.name() + "收到复印件份数");
        copies.setAutoselect(true);
        copies.setManualValidation(true);
        FileUpload upload = new FileUpload(
                "material-" + material + "-upload",
                line.name(),
                (fileName, content) -> actions.upload(material, fileName, content));
        receiving.add(original, copies, upload, defer);
        add(head, words, receiving, files);
        original.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                paper();
            }
        });
        copies.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                paper();
            }
        });
        defer.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                actions.defer(material, event.getValue());
            }
        });
    }

    private void paper() {
        int count = copies.getValue() == null ? 0 : Math.max(0, copies.getValue());
        actions.paper(material, takesOriginal && original.getValue(), count);
    }

    void show(ChecklistView.Line line) {
        boolean exempt = line.state().equals("evidence");
        state.removeAll();
        state.add(Badges.received(line.state()));
        words.setText(words(line, exempt));
        receiving.setVisible(!exempt);
        takesOriginal = line.originals() > 0 || line.copies() == 0;
        original.setVisible(takesOriginal);
        original.setLabel(line.originals() > 0 ? "收到原件 " + line.originals() + " 份" : "收到纸质材料");
        original.setValue(line.originalSeen());
        copies.setVisible(line.copies() > 0);
        copies.setPrefixComponent(new Span("复印件"));
        copies.setSuffixComponent(new Span("/ " + line.copies()));
        copies.setValue(line.copiesReceived() == 0 ? null : line.copiesReceived());
        boolean deferrable = line.status().equals("deferrable");
        defer.setVisible(deferrable);
        defer.setLabel("容缺后补" + (line.deadline() == null ? "" : "：" + line.deadline()));
        defer.setValue(line.state().equals("deferred"));
        showFiles(line.files());
        getElement().setAttribute("data-state", line.state());
    }

    private static String words(ChecklistView.Line line, boolean exempt) {
        String evidence = line.evidence();
        if (exempt) {
            return evidence == null ? "由电子证照代替，不用提交" : "由" + evidence + "代替，不用提交";
        }
        String what = line.form() + " · 用于" + String.join("、", line.askedBy());
        if (line.state().equals("deferred")) {
            return what + "。审查照常进行；补交以前不发结果，逾期不补按规定处理。";
        }
        return line.guidance() == null ? what : what + " · " + line.guidance();
    }

    private void showFiles(List<ChecklistView.UploadedFile> uploaded) {
        files.removeAll();
        files.setVisible(!uploaded.isEmpty());
        for (ChecklistView.UploadedFile file : uploaded) {
            Button look = new Button(file.name(), VaadinIcon.EYE.create());
            look.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            look.setAriaLabel("查看" + file.name());
            look.addClickListener(event -> actions.look(look, file));
            Button remove = new Button("移除", event -> actions.remove(material, file));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel("移除" + file.name());
            files.add(new Div(look, new Span(size(file.size())), remove));
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : bytes / (1024 * 1024) + " MB";
    }

    /** Puts the focus on the first way to take the material in. */
    void focusFirst() {
        if (original.isVisible()) {
            original.focus();
        } else if (copies.isVisible()) {
            copies.focus();
        }
    }
}
