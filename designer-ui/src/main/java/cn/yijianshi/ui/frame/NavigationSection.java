package cn.yijianshi.ui.frame;

import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/**
 * The sections of the navigation, one a role. A screen says where it belongs by the tens of its {@code @Menu} order: 10 to
 * 19 is the counter, 20 to 29 approval, and so on.
 */
enum NavigationSection {
    COUNTER("窗口", 10),
    APPROVAL("审批", 20),
    AUDIT("审计", 30),
    ADMINISTRATION("管理", 40);

    private final String title;
    private final int from;

    NavigationSection(String title, int from) {
        this.title = title;
        this.from = from;
    }

    String title() {
        return title;
    }

    List<MenuEntry> of(List<MenuEntry> entries) {
        return entries.stream()
                .filter(e -> e.order() != null && e.order() >= from && e.order() < from + 10)
                .toList();
    }
}
