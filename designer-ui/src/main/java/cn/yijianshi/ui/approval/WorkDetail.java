package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.ui.form.FormReading;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One work item: its head, what the department needs to see, and at the foot what can be done now. An item nobody has can
 * be claimed; one's own can be concluded or put back; another's can be read.
 */
final class WorkDetail extends Div {

    /** What the user can ask for. */
    interface Listener extends ConclusionBar.Listener {
        void claim();

        void release();
    }

    private final Button claim = new Button("领取");
    private @Nullable ConclusionBar conclusions;

    /**
     * @param open shows a file beside the item
     * @param supplements what the counter still has to take in; none for other steps
     */
    WorkDetail(
            WorkItemView item,
            boolean done,
            WhyPanel why,
            BiConsumer<Button, WorkItemView.FileLine> open,
            Optional<SupplementPanel> supplements,
            Listener listener) {
        addClassName("work-detail");
        setId("work-detail");
        getElement().setAttribute("data-item", item.line().id().toString());
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", item.line().step());
        Div body = new Div();
        body.addClassName("work-detail-body");
        // A region that scrolls must be reached by keyboard (WCAG 2.1.1).
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("aria-label", "申请内容和材料");
        if (!done && !item.guidance().isBlank()) {
            Paragraph guidance = new Paragraph(item.guidance());
            guidance.addClassName("work-detail-guidance");
            body.add(guidance);
        }
        supplements.ifPresent(panel -> body.add(section("待补交的材料", panel)));
        if (!item.formSchema().path("properties").isEmpty()) {
            body.add(section("申请内容", new FormReading(new FormSchema(item.formSchema()), item.formData())));
        }
        if (!item.materials().isEmpty()) {
            body.add(section("材料（" + item.materials().size() + "）", new MaterialsPanel(item.materials(), why, open)));
        }
        if (!item.history().isEmpty()) {
            body.add(section("此前意见", new OpinionsPanel(item.history())));
        }
        add(head(item, done, listener), body);
        if (!done) {
            add(foot(item, listener));
        }
    }

    /** Puts the keyboard on what is to be done: claiming, or the opinion. */
    void takeFocus() {
        if (conclusions != null) {
            conclusions.takeFocus();
        } else if (claim.isAttached()) {
            claim.focus();
        }
    }

    /** Says at the opinion what is missing. */
    void refuse(String reason) {
        if (conclusions != null) {
            conclusions.refuse(reason);
        }
    }

    private static Div head(WorkItemView item, boolean done, Listener listener) {
        WorkItemLine line = item.line();
        Div title = new Div(new H2(line.step()), stateOf(line, done));
        title.addClassName("work-detail-title");
        Div facts =
                new Div(new Span(line.bundleName()), new Span(line.applicant()), new Span("办件 " + line.caseNumber()));
        facts.setId("work-detail-case");
        facts.addClassName("work-detail-facts");
        Div head = new Div(title, facts);
        head.addClassName("work-detail-head");
        if (!done) {
            title.add(WorkGrid.badge(Remaining.of(line)));
            if (line.mine()) {
                title.add(release(listener));
            }
        }
        return head;
    }

    private static Button release(Listener listener) {
        Button release = new Button("放回", e -> listener.release());
        release.setId("release");
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        release.setTooltipText("放回待领取，别人可以领取");
        return release;
    }

    private static StateBadge stateOf(WorkItemLine line, boolean done) {
        if (done) {
            return new StateBadge(Tone.GOOD, "已办");
        }
        if (line.mine()) {
            return new StateBadge(Tone.ACTIVE, "我在办理");
        }
        return line.assigneeName() == null
                ? new StateBadge(Tone.NEUTRAL, "待领取")
                : new StateBadge(Tone.ACTIVE, line.assigneeName() + "在办理");
    }

    private Component foot(WorkItemView item, Listener listener) {
        WorkItemLine line = item.line();
        if (line.mine()) {
            conclusions = new ConclusionBar(item.conclusions(), listener);
            return conclusions;
        }
        Div foot = new Div();
        foot.addClassNames("conclusion-bar", "conclusion-buttons");
        if (line.assigneeName() != null) {
            Span taken = new Span("已被" + line.assigneeName() + "领取，这里只能查看。");
            taken.setId("taken-by");
            taken.getElement().setAttribute("role", "status");
            foot.add(taken);
            return foot;
        }
        claim.setId("claim");
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        claim.setDisableOnClick(true);
        claim.addClickListener(e -> listener.claim());
        Span hint = new Span("领取后由您办理，别人不再重复办。");
        hint.addClassName("gap");
        foot.add(claim, hint);
        return foot;
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H3(title), content);
        section.addClassName("work-section");
        return section;
    }
}
