package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What the counter itself has to do in running cases: 容缺补齐, 出证, 送达. */
@Route(value = "counter-work", layout = MainLayout.class)
@PageTitle("窗口待办 · 一件事")
@Menu(title = "窗口待办", order = 11, icon = "vaadin:tasks")
@RolesAllowed(Roles.CLERK)
class CounterWorkView extends WorkScreen {

    CounterWorkView(WorkList workList, Cases cases, Clock clock) {
        super("窗口待办", "窗口", workList, cases, clock);
    }
}
