package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.ui.parts.Why;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;

/** 判定: which matters apply, what is to be handed in, what not, and why; as it can be read out to the applicant. */
class DecisionStep extends IntakeStep {

    private final Desk desk;

    DecisionStep(Desk desk) {
        super(StepName.DECISION);
        this.desk = desk;
    }

    @Override
    void refresh() {
        removeAll();
        DecisionView decision = desk.intake().decision(desk.draft());
        decision.notices()
                .forEach(notice -> add(
                        new NoticeLine(notice, desk.why().link(notice.message(), () -> Reasons.of(notice.reasons())))));
        add(summary(decision), matters(decision.matters()), materials(decision.materials()));
        if (!decision.notAsked().isEmpty()) {
            add(notAsked(decision.notAsked()));
        }
        if (!decision.possible().isEmpty()) {
            add(possible(decision.possible()));
        }
    }

    private Component summary(DecisionView decision) {
        Button notice = new Button("一次性告知书", VaadinIcon.FILE_TEXT_O.create());
        notice.setId("one-time-notice");
        notice.addClickListener(event -> desk.documents()
                .openPdf(notice, "一次性告知书", "一次性告知书.pdf", () -> desk.intake().oneTimeNotice(desk.draft())));
        long applying = decision.matters().stream()
                .filter(m -> m.status().equals("applies"))
                .count();
        Paragraph words = new Paragraph("办理 " + applying + " 个事项"
                + (decision.promise().isEmpty() ? "" : "，承诺办结 " + decision.promise())
                + "。法律适用日 " + decision.lawDate() + "。");
        Div line = new Div(words, notice);
        line.addClassName("decision-summary");
        if (!decision.openQuestions().isEmpty()) {
            Paragraph open = new Paragraph("还没有回答、会影响结果的问题：" + String.join("", decision.openQuestions()));
            open.addClassName("warn-text");
            Div both = new Div(line, open);
            both.addClassName("surface");
            return both;
        }
        line.addClassName("surface");
        return line;
    }

    private Section matters(List<DecisionView.MatterLine> lines) {
        PlainTable table = new PlainTable("事项", "事项", "办理部门", "办理方式", "承诺时限", "判定", "");
        table.setId("matters");
        lines.forEach(line -> {
            boolean applies = line.status().equals("applies");
            table.row(
                            new Span(line.name()),
                            new Span(line.organ().isEmpty() ? line.department() : line.organ()),
                            PlainTable.unbroken(line.route() == null ? "" : line.route()),
                            PlainTable.unbroken(applies ? line.promised() : ""),
                            Badges.matter(line.status()),
                            why(line))
                    .setId("matter-" + line.matter());
        });
        return section("事项", table);
    }

    private Component why(DecisionView.MatterLine line) {
        List<Why> reasons =
                line.reasons().isEmpty() ? Reasons.whyNot("为什么不适用", line.whyNot()) : Reasons.of(line.reasons());
        WhyPanel why = desk.why();
        return why.link(line.name(), () -> reasons);
    }

    private Section materials(List<DecisionView.MaterialLine> lines) {
        PlainTable table = new PlainTable("材料", "材料", "形式和份数", "来源", "用于", "判定", "");
        table.setId("materials");
        lines.stream().sorted(Comparator.comparing(DecisionStep::order)).forEach(line -> table.row(
                        new Span(line.name()),
                        PlainTable.unbroken(line.form()),
                        PlainTable.unbroken(line.source()),
                        new Span(String.join("、", line.askedBy())),
                        status(line),
                        desk.why().link(line.name(), () -> Reasons.of(line.reasons())))
                .setId("decision-material-" + line.material()));
        return section("材料", table);
    }

    /** First what the applicant has to bring. */
    private static int order(DecisionView.MaterialLine line) {
        return switch (line.status()) {
            case "required" -> 0;
            case "deferrable" -> 1;
            default -> 2;
        };
    }

    private static Component status(DecisionView.MaterialLine line) {
        if (line.deadline() == null) {
            return Badges.material(line.status());
        }
        Span deadline = new Span(line.deadline());
        deadline.addClassName("quiet");
        Div both = new Div(Badges.material(line.status()), deadline);
        both.addClassName("badge-and-words");
        return both;
    }

    private static Component notAsked(List<DecisionView.WhyNot> materials) {
        UnorderedList list = new UnorderedList();
        materials.forEach(m -> list.add(new ListItem(m.name() + "：" + String.join("；", m.sentences()))));
        NativeDetails details = new NativeDetails("这次不需要的材料（" + materials.size() + " 份）和原因", list);
        details.addClassNames("surface", "not-asked");
        return details;
    }

    private static Component possible(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        NativeDetails details = new NativeDetails("回答剩下的问题后可能还会变的（" + sentences.size() + " 处）", list);
        details.setId("may-still");
        details.addClassNames("surface", "not-asked");
        return details;
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(title), content);
        section.addClassName("surface");
        return section;
    }
}
