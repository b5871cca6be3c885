package cn.yijianshi.ui.frame;

import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads to the first thing this user's role is for. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("一件事")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .ifPresentOrElse(
                        entry -> event.forwardTo(entry.path().replaceFirst("^/", "")),
                        () -> add(new EmptyState("您的账号还没有分配岗位，请联系管理员。")));
    }
}
