package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.DraftSummary;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;

/** Applications the clerk began and did not submit. Giving one up asks once more, in its place. */
class DraftList extends Section {

    private final Intake intake;
    private final Days days;

    DraftList(Intake intake, Days days) {
        this.intake = intake;
        this.days = days;
        addClassName("surface");
        refresh();
    }

    private void refresh() {
        removeAll();
        List<DraftSummary> drafts = intake.drafts();
        Map<String, String> regions = intake.regions();
        setVisible(!drafts.isEmpty());
        PlainTable table = new PlainTable("未提交的收件", "一件事", "申请人", "区划", "保存时间", "");
        drafts.forEach(draft -> table.row(
                new RouterLink(draft.bundleName(), IntakeView.class, draft.id().toString()),
                new Span(draft.applicant().isEmpty() ? "未填写" : draft.applicant()),
                new Span(regions.getOrDefault(draft.region(), draft.region())),
                new Span(days.moment(draft.savedAt())),
                actions(draft)));
        add(new H2("未提交的收件"), table);
    }

    private Component actions(DraftSummary draft) {
        Div place = new Div();
        place.addClassName("row-actions");
        Button giveUp = small("放弃");
        giveUp.setAriaLabel("放弃收件：" + draft.bundleName() + " " + draft.applicant());
        Button sure = small("确定放弃");
        sure.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button keep = small("保留");
        giveUp.addClickListener(event -> {
            place.removeAll();
            place.add(keep, sure);
            keep.focus();
        });
        keep.addClickListener(event -> {
            place.removeAll();
            place.add(giveUp);
            giveUp.focus();
        });
        sure.addClickListener(event -> {
            intake.discard(draft.id());
            refresh();
            Notices.done("已放弃这份收件。");
        });
        place.add(giveUp);
        return place;
    }

    private static Button small(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
