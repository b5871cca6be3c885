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

/** What a department has to examine and decide. */
@Route(value = "work", layout = MainLayout.class)
@PageTitle("待办 · 一件事")
@Menu(title = "待办", order = 20, icon = "vaadin:tasks")
@RolesAllowed(Roles.APPROVER)
class WorkListView extends WorkScreen {

    WorkListView(WorkList workList, Cases cases, Clock clock) {
        super("待办", "本部门", workList, cases, clock);
    }
}
