package cn.yijianshi.ui.audit;

import cn.yijianshi.cases.CaseSummary;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.replay.CaseAudit.ChainOutcome;
import cn.yijianshi.replay.CaseAudit.Timeline;
import cn.yijianshi.ui.admin.BpmnViewer;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/**
 * One case as an auditor reads it: every recorded event at the left; what was recorded, or the diagram, at the right.
 * Decisions can be evaluated again, and the whole chain be recomputed.
 */
@Route(value = "audit/:case", layout = MainLayout.class)
@RolesAllowed(Roles.AUDITOR)
@StyleSheet("context://assets/audit.css")
public class AuditCaseView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String CASE = "case";

    private final CaseAudit audit;
    private final PageHeader header = new PageHeader("", "");
    private final Div chain = new Div();
    private final Div columns = new Div();
    private String title = "办件审计";

    public AuditCaseView(CaseAudit audit) {
        this.audit = audit;
        addClassName("audit-case");
        chain.setId("chain-outcome");
        chain.addClassName("chain-outcome");
        chain.getElement().setAttribute("role", "status");
        columns.addClassName("audit-columns");
        add(header, chain, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get(CASE).flatMap(AuditCaseView::id).ifPresentOrElse(this::show, this::noSuchCase);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(UUID caseId) {
        Timeline timeline = audit.timeline(caseId);
        CaseSummary summary = timeline.summary();
        title = "审计 " + summary.number();
        header.say(
                summary.number(),
                summary.bundleName() + " · " + summary.applicant() + " · 受理 " + Moments.minute(summary.acceptedAt())
                        + " · 发布版本 第 " + timeline.releaseVersion() + " 版 "
                        + timeline.release().substring(0, 12));
        header.setBeside(CaseStates.badge(summary.stateCode(), summary.state()));
        Button verify = new Button("校验存证链", e -> chain.add(said(audit.verify(caseId))));
        verify.addClickListener(e -> verify.setEnabled(true));
        header.setActions(verify);
        verify.setId("verify-chain");
        chain.removeAll();
        Div side = new Div();
        side.addClassName("audit-side");
        EventPanel panel = new EventPanel(seq -> audit.replay(caseId, seq));
        tabs(side, panel, timeline);
        columns.removeAll();
        columns.add(new EventGrid(timeline.events(), panel::show), side);
    }

    private static void tabs(Div side, EventPanel panel, Timeline timeline) {
        Tab record = new Tab("记录");
        record.setId("tab-record");
        Tab diagram = new Tab("流程图");
        diagram.setId("tab-diagram");
        Div content = new Div(panel);
        content.addClassName("audit-side-content");
        Tabs tabs = new Tabs(record, diagram);
        tabs.addSelectedChangeListener(e -> {
            content.removeAll();
            content.add(e.getSelectedTab().equals(diagram) ? diagram(timeline) : panel);
        });
        side.add(tabs, content);
    }

    private static Div diagram(Timeline timeline) {
        BpmnViewer viewer = new BpmnViewer();
        viewer.setDiagram(timeline.processXml());
        viewer.setMarkers(timeline.visited(), timeline.active());
        Div legend = new Div(new StateBadge(Tone.GOOD, "已办"), new StateBadge(Tone.ACTIVE, "正在办"));
        legend.addClassName("diagram-legend");
        Div diagram = new Div(legend, viewer);
        diagram.addClassName("audit-diagram");
        return diagram;
    }

    private Div said(ChainOutcome outcome) {
        chain.removeAll();
        return switch (outcome) {
            case ChainOutcome.Intact(long entries, String head) ->
                new Div(
                        new StateBadge(Tone.GOOD, "存证链完整"),
                        new Span("共 " + entries + " 条，逐条重算后都与记录相同；末条 " + head.substring(0, 12)));
            case ChainOutcome.Broken(long seq, String what) ->
                new Div(new StateBadge(Tone.BAD, "存证链断裂"), new Span("第 " + seq + " 条起不符：" + what));
        };
    }

    private void noSuchCase() {
        header.say("没有这个办件", "");
        columns.removeAll();
        columns.add(new EmptyState("地址里的办件不存在。", new com.vaadin.flow.router.RouterLink("查找办件", AuditView.class)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
