package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case at the counter: where it stands, what is still to come from the applicant, what the counter has to do. */
@Route(value = "case", layout = MainLayout.class)
@PageTitle("办件 · 一件事")
@RolesAllowed(Roles.CLERK)
@StyleSheet("context://assets/intake.css")
class CaseScreen extends Main implements HasUrlParameter<String> {

    private final Cases cases;
    private final WorkList workList;
    private final Days days;
    private final DocumentPanel documents = new DocumentPanel();
    private @Nullable UUID id;

    CaseScreen(Cases cases, WorkList workList, Clock clock) {
        this.cases = cases;
        this.workList = workList;
        this.days = new Days(clock);
        addClassName("page");
    }

    /** @throws NotFoundException for what is no id */
    static UUID id(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = id(parameter);
        refresh();
    }

    private void refresh() {
        CaseView view = cases.view(Objects.requireNonNull(id));
        removeAll();
        PageHeader header = new PageHeader(
                view.summary().number(),
                String.join(
                        " · ",
                        view.summary().bundleName(),
                        view.summary().applicant(),
                        view.region(),
                        "受理 " + days.moment(view.summary().acceptedAt()) + " " + view.acceptedBy(),
                        "第 " + view.releaseVersion() + " 版"));
        header.setBeside(Badges.state(view.summary().stateCode(), view.summary().state()), due(view));
        Div main = new Div(matters(view), new CaseMaterials(cases, documents, view, this::refresh));
        main.addClassName("step-main");
        CounterSteps steps = new CounterSteps(workList, days, view.openSteps(), header, this::refresh);
        Div side = new Div(steps, new Letters(cases, documents, view));
        side.addClassNames("step-side", "case-side");
        Div columns = new Div(main, side);
        columns.addClassName("step-columns");
        add(header, columns, documents);
    }

    private static Component due(CaseView view) {
        Span due = new Span("承诺办结 " + Days.due(view.summary().due()));
        due.setTitle(view.dueNote());
        return due;
    }

    private static Component matters(CaseView view) {
        PlainTable table = new PlainTable("事项", "事项", "办件编号", "办理部门", "状态", "结果", "承诺办结");
        view.matters().forEach(m -> table.row(
                        new Span(m.name()),
                        PlainTable.unbroken(m.number()),
                        new Span(m.department()),
                        Badges.state(m.stateCode(), m.state()),
                        new Span(Objects.requireNonNullElse(m.result(), Objects.requireNonNullElse(m.note(), ""))),
                        PlainTable.unbroken(Days.due(m.due())))
                .setId("case-matter-" + m.matter()));
        Section section = new Section(new H2("事项"), table);
        section.addClassName("surface");
        return section;
    }
}
