package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** After acceptance: the number to tell the applicant, when it will be done, and the papers to print and sign. */
@Route(value = "receipt", layout = MainLayout.class)
@PageTitle("已受理 · 一件事")
@RolesAllowed(Roles.CLERK)
@StyleSheet("context://assets/intake.css")
class ReceiptView extends Main implements HasUrlParameter<String> {

    private final Cases cases;
    private final DocumentPanel documents = new DocumentPanel();

    ReceiptView(Cases cases) {
        this.cases = cases;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        UUID id = CaseScreen.id(parameter);
        CaseView view = cases.view(id);
        removeAll();
        PageHeader header = new PageHeader(
                "已受理", view.summary().bundleName() + " · " + view.summary().applicant());
        header.setBeside(Badges.state(view.summary().stateCode(), view.summary().state()));
        Button again = new Button("回到收件", e -> e.getSource().getUI().ifPresent(ui -> ui.navigate(CounterView.class)));
        Button open = new Button(
                "查看办件", e -> e.getSource().getUI().ifPresent(ui -> ui.navigate(CaseScreen.class, id.toString())));
        open.setId("open-case");
        header.setActions(again, open);
        Div columns = new Div(number(view), new Letters(cases, documents, view));
        columns.addClassName("receipt-columns");
        add(header, columns, matters(view), documents);
    }

    private static Component number(CaseView view) {
        Span number = new Span(view.summary().number());
        number.setId("case-number");
        number.addClassName("case-number");
        Span due = new Span("承诺办结 " + Days.due(view.summary().due()));
        Paragraph note = new Paragraph(view.dueNote());
        note.addClassName("quiet");
        Section section = new Section(new H2("办件编号"), number, due, note);
        section.addClassNames("surface", "receipt-number");
        return section;
    }

    private static Component matters(CaseView view) {
        PlainTable table = new PlainTable("事项和编号", "事项", "办件编号", "办理部门", "承诺办结");
        view.matters()
                .forEach(m -> table.row(
                        new Span(m.name()),
                        PlainTable.unbroken(m.number()),
                        new Span(m.department()),
                        PlainTable.unbroken(Days.due(m.due()))));
        Section section = new Section(new H2("事项"), table);
        section.addClassName("surface");
        return section;
    }
}
