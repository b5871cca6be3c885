package cn.yijianshi.ui.frame;

import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * The frame of every work screen: on the left what this user may do, on top the product and who is logged in. Screens
 * name it as their layout and appear in it by {@code @Menu(title = …, order = …, icon = "vaadin:…")}; only screens that
 * the user may open are listed.
 */
@PermitAll
@StyleSheet("context://assets/frame.css")
public class MainLayout extends AppLayout {

    /** Built by the framework for each browser tab. */
    public MainLayout(AuthenticationContext authentication, CurrentActor actor) {
        setPrimarySection(Section.NAVBAR);
        addToNavbar(head(authentication, actor.get()));
        Div drawer = new Div();
        drawer.addClassName("frame-drawer");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        for (NavigationSection section : NavigationSection.values()) {
            List<MenuEntry> own = section.of(entries);
            if (!own.isEmpty()) {
                drawer.add(navigation(section, own));
            }
        }
        addToDrawer(drawer);
    }

    private static Div head(AuthenticationContext authentication, Actor actor) {
        Span product = new Span("一件事");
        product.addClassName("frame-product");
        Span line = new Span("综合窗口联办平台");
        line.addClassName("frame-line");
        Div space = new Div();
        space.addClassName("frame-space");
        Span user = new Span(actor.displayName());
        user.setId("current-user");
        user.addClassName("frame-user");
        Button logOut = new Button("退出登录", event -> authentication.logout());
        logOut.setId("log-out");
        logOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(product, line, space, user, logOut);
        head.addClassName("frame-head");
        return head;
    }

    private static SideNav navigation(NavigationSection section, List<MenuEntry> entries) {
        SideNav navigation = new SideNav(section.title());
        for (MenuEntry entry : entries) {
            Icon icon = entry.icon() == null ? VaadinIcon.FILE_TEXT_O.create() : new Icon(entry.icon());
            SideNavItem item = new SideNavItem(entry.title(), "/" + entry.path().replaceFirst("^/", ""), icon);
            item.setMatchNested(true);
            item.setId("nav-" + entry.path().replaceAll("^/", "").replace('/', '-'));
            navigation.addItem(item);
        }
        return navigation;
    }
}
