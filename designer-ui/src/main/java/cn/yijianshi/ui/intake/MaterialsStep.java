package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.UploadOutcome;
import cn.yijianshi.ui.parts.DocumentViewer;
import cn.yijianshi.ui.parts.InPlace;
import cn.yijianshi.ui.parts.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 材料: the merged checklist. Each material is ticked, uploaded, deferred against a promise, or replaced by evidence. */
class MaterialsStep extends IntakeStep implements MaterialCard.Actions {

    private final Desk desk;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();
    private final Map<String, MaterialCard> cards = new LinkedHashMap<>();
    private Map<String, ChecklistView.Line> lines = Map.of();

    MaterialsStep(Desk desk) {
        super(StepName.MATERIALS);
        this.desk = desk;
        summary.addClassName("checklist-summary");
        summary.setId("checklist-summary");
        summary.getElement().setAttribute("role", "status");
        list.addClassName("material-list");
        add(summary, list);
    }

    @Override
    void refresh() {
        show(desk.intake().checklist(desk.draft()));
    }

    private void show(ChecklistView checklist) {
        Map<String, ChecklistView.Line> shown = new LinkedHashMap<>();
        checklist.lines().forEach(line -> shown.put(line.material(), line));
        lines = shown;
        summary.setText(words(checklist));
        List<MaterialCard> wanted = checklist.lines().stream()
                .map(line -> {
                    MaterialCard card =
                            cards.computeIfAbsent(line.material(), id -> new MaterialCard(line, why(id), this));
                    card.show(line);
                    return card;
                })
                .toList();
        InPlace.arrange(list, wanted);
    }

    /** The reasons as they are when the link is used: answers may have changed since the card was made. */
    private Button why(String material) {
        ChecklistView.Line line = Objects.requireNonNull(lines.get(material));
        return desk.why().link(line.name(), () -> {
            ChecklistView.Line now = lines.get(material);
            return Reasons.of(now == null ? List.of() : now.reasons());
        });
    }

    private static String words(ChecklistView checklist) {
        if (checklist.missing() == 0) {
            long deferred = checklist.lines().stream()
                    .filter(l -> l.state().equals("deferred"))
                    .count();
            return deferred == 0 ? "材料齐了，可以受理。" : "材料齐了，可以受理，其中 " + deferred + " 份容缺后补。";
        }
        return "还缺 " + checklist.missing() + " 份材料"
                + (checklist.deferrable() == 0 ? "。" : "，其中 " + checklist.deferrable() + " 份可以容缺后补。");
    }

    private void changed(ChecklistView checklist) {
        show(checklist);
        desk.saved().run();
    }

    @Override
    public void paper(String material, boolean originalSeen, int copies) {
        changed(desk.intake().receivePaper(desk.draft(), material, originalSeen, copies));
    }

    @Override
    public void defer(String material, boolean deferred) {
        changed(desk.intake().defer(desk.draft(), material, deferred));
    }

    @Override
    public void upload(String material, String fileName, byte[] content) {
        switch (desk.intake().upload(desk.draft(), material, fileName, content)) {
            case UploadOutcome.Stored stored -> changed(desk.intake().checklist(desk.draft()));
            case UploadOutcome.Refused refused -> Notices.problem(refused.reason());
        }
    }

    @Override
    public void remove(String material, ChecklistView.UploadedFile file) {
        changed(desk.intake().removeUpload(desk.draft(), material, file.id()));
    }

    @Override
    public void look(Button from, ChecklistView.UploadedFile file) {
        desk.documents().open(from, file.name(), file.mediaType(), () -> {
            WorkList.FileContent content = desk.intake().file(desk.draft(), file.id());
            return new DocumentViewer.Document(content.name(), content.mediaType(), content.content());
        });
    }

    @Override
    void reveal(String target) {
        MaterialCard card = cards.get(target);
        if (card != null) {
            card.getElement().executeJs("this.scrollIntoView({block: 'center'})");
            card.focusFirst();
        } else {
            cards.values().stream().findFirst().ifPresent(MaterialCard::focusFirst);
        }
    }
}
