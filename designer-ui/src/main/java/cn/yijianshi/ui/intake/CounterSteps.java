package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.ClaimOutcome;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;

/** What the case waits for: other people's steps to read, the counter's own (出证, 送达 …) to be done here. */
class CounterSteps extends Section {

    private static final Set<String> COUNTER_KINDS = Set.of("accept", "issue", "deliver", "notify");

    private final WorkList workList;
    private final Runnable changed;
    private boolean mainActionGiven;

    CounterSteps(WorkList workList, Days days, List<CaseView.OpenStep> open, PageHeader header, Runnable changed) {
        this.workList = workList;
        this.changed = changed;
        addClassName("surface");
        setId("open-steps");
        add(new H2("正在等"));
        if (open.isEmpty()) {
            add(new EmptyState("没有等待中的环节。"));
        }
        open.forEach(step -> add(step(step, days, header)));
    }

    private Div step(CaseView.OpenStep step, Days days, PageHeader header) {
        Span who = new Span(step.who() + " · " + days.moment(step.since()) + " 起");
        who.addClassName("quiet");
        Div place = new Div(new H3(step.step()), who);
        place.addClassName("open-step");
        place.setId("open-step-" + step.kind());
        if (COUNTER_KINDS.contains(step.kind())) {
            offer(step, place, header);
        } else if (step.kind().equals("supplement")) {
            place.add(new Paragraph("申请人交来容缺材料后，在左边“材料”里登记补交。"));
        }
        return place;
    }

    private void offer(CaseView.OpenStep step, Div place, PageHeader header) {
        WorkItemView item = workList.open(step.workItem());
        if (!item.guidance().isEmpty()) {
            place.add(new Paragraph(item.guidance()));
        }
        TextArea opinion = new TextArea("说明");
        opinion.setWidthFull();
        opinion.setVisible(item.conclusions().stream().anyMatch(WorkItemView.Conclusion::needsOpinion));
        place.add(opinion);
        for (WorkItemView.Conclusion conclusion : item.conclusions()) {
            Button conclude = new Button(conclusion.label());
            conclude.setDisableOnClick(true);
            conclude.addClickListener(event -> {
                complete(step, conclusion, opinion);
                conclude.setEnabled(true);
            });
            if (!mainActionGiven) {
                mainActionGiven = true;
                header.setActions(conclude);
            } else {
                conclude.addThemeVariants(ButtonVariant.LUMO_SMALL);
                conclude.setId("conclude-" + step.kind() + "-" + conclusion.code());
                place.add(conclude);
            }
        }
    }

    private void complete(CaseView.OpenStep step, WorkItemView.Conclusion conclusion, TextArea opinion) {
        if (conclusion.needsOpinion() && opinion.isEmpty()) {
            opinion.setInvalid(true);
            opinion.setErrorMessage("请写明理由");
            opinion.focus();
            return;
        }
        if (workList.claim(step.workItem()) instanceof ClaimOutcome.TakenBy taken) {
            Notices.problem("已由" + taken.who() + "领取。");
            return;
        }
        switch (workList.complete(
                step.workItem(), conclusion.code(), opinion.getValue().strip())) {
            case CompleteOutcome.Completed completed -> Notices.done(step.step() + "：" + conclusion.label());
            case CompleteOutcome.Refused refused -> Notices.problem(refused.reason());
            case CompleteOutcome.TakenBy taken -> Notices.problem("已由" + taken.who() + "领取。");
            case CompleteOutcome.Gone gone -> Notices.problem("这一环节已经办完。");
        }
        changed.run();
    }
}
