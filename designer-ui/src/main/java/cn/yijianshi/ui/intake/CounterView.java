package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.Cases;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The counter's start: what can be taken in, what was begun, and cases to look up. */
@Route(value = "counter", layout = MainLayout.class)
@Menu(title = "收件与办件", order = 10, icon = "vaadin:inbox")
@PageTitle("收件与办件 · 一件事")
@RolesAllowed(Roles.CLERK)
@StyleSheet("context://assets/intake.css")
class CounterView extends Main {

    CounterView(Intake intake, Cases cases, Clock clock) {
        addClassName("page");
        Days days = new Days(clock);
        Div begin = new Div(new OfferList(intake));
        begin.addClassName("counter-begin");
        Div going = new Div(new DraftList(intake, days), new CaseSearch(cases, days));
        going.addClassName("counter-going");
        Div columns = new Div(begin, going);
        columns.addClassName("counter-columns");
        add(new PageHeader("收件与办件", ""), columns);
    }
}
