package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.intake.SubmitOutcome;
import cn.yijianshi.parties.Masking;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.ui.parts.ProblemSummary;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;

/** 受理: everything at a glance, what still stands against it, and the button that accepts. */
class AcceptStep extends IntakeStep {

    private final Desk desk;
    private final Button accept = new Button("受理");
    private final ProblemSummary problems = new ProblemSummary();

    /** One key for this draft's acceptance on this screen: a second click asks for the same thing again. */
    private final String key = UUID.randomUUID().toString();

    AcceptStep(Desk desk) {
        super(StepName.ACCEPT);
        this.desk = desk;
        problems.setId("accept-problems");
        accept.setDisableOnClick(true);
        accept.addClickListener(event -> submit());
    }

    Button acceptButton() {
        return accept;
    }

    @Override
    void refresh() {
        List<FieldProblem> open = desk.intake().problems(desk.draft());
        DecisionView decision = desk.intake().decision(desk.draft());
        ChecklistView checklist = desk.intake().checklist(desk.draft());
        removeAll();
        add(problems);
        show(open);
        decision.notices().forEach(notice -> add(new NoticeLine(notice)));
        Div columns = new Div(parties(), matters(decision), materials(checklist));
        columns.addClassName("accept-columns");
        add(columns);
    }

    private void show(List<FieldProblem> open) {
        accept.setEnabled(open.isEmpty());
        problems.show(
                "还有 " + open.size() + " 处要处理，处理后才能受理",
                open.stream()
                        .map(p -> new ProblemSummary.Problem(
                                StepName.ofId(p.step()).label() + "：" + p.message(),
                                () -> desk.jump().accept(StepName.ofId(p.step()), p.target())))
                        .toList());
    }

    private Component parties() {
        PlainTable table = new PlainTable("当事人", "名称", "证件号码", "手机号码");
        desk.intake().parties(desk.draft()).forEach(p -> table.row(p.name(), identifier(p), Masking.phone(p.phone())));
        return section("当事人", table);
    }

    private static String identifier(PartyEntry party) {
        return party.kind().equals("person") ? Masking.number(party.identifier()) : party.identifier();
    }

    private static Component matters(DecisionView decision) {
        PlainTable table = new PlainTable("事项", "事项", "办理部门", "承诺时限");
        decision.matters().stream()
                .filter(m -> m.status().equals("applies"))
                .forEach(m -> table.row(
                        new Span(m.route() == null ? m.name() : m.name() + "（" + m.route() + "）"),
                        new Span(m.organ().isEmpty() ? m.department() : m.organ()),
                        PlainTable.unbroken(m.promised())));
        Section section = section("事项", table);
        if (!decision.promise().isEmpty()) {
            section.add(new Paragraph("全部办结：" + decision.promise()));
        }
        return section;
    }

    private static Component materials(ChecklistView checklist) {
        PlainTable table = new PlainTable("材料", "材料", "状态", "");
        checklist
                .lines()
                .forEach(line -> table.row(
                        new Span(line.name()),
                        Badges.received(line.state()),
                        new Span(line.state().equals("deferred") && line.deadline() != null ? line.deadline() : "")));
        Section section = section("材料", table);
        section.addClassName("accept-wide");
        if (checklist.lines().stream().anyMatch(line -> line.state().equals("deferred"))) {
            Div promise = new Div(
                    new StateBadge(Tone.WARN, "容缺受理"), new Paragraph("受理后打印容缺受理承诺书，请申请人签名。补交以前不发结果；逾期不补的，按规定处理并记录。"));
            promise.addClassName("notice-line");
            section.add(promise);
        }
        return section;
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(title), content);
        section.addClassName("surface");
        return section;
    }

    private void submit() {
        switch (desk.intake().submit(desk.draft(), key)) {
            case SubmitOutcome.Accepted accepted ->
                getUI().ifPresent(ui ->
                        ui.navigate(ReceiptView.class, accepted.caseId().toString()));
            case SubmitOutcome.NotReady notReady -> show(notReady.problems());
        }
    }
}
