package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkList.Counts;
import cn.yijianshi.cases.WorkList.Filter;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** My own items, everybody's of the department or counter, and those I did, with how many there are. */
final class WorkTabs extends Tabs {

    private final Map<Filter, Tab> tabs = new EnumMap<>(Filter.class);

    private final String everybody;

    WorkTabs(String everybody, Runnable changed) {
        this.everybody = everybody;
        setAutoselect(false);
        for (Filter filter : Filter.values()) {
            Tab tab = new Tab(label(filter));
            tab.setId("tab-" + filter.name().toLowerCase(Locale.ROOT));
            tabs.put(filter, tab);
            add(tab);
        }
        addSelectedChangeListener(e -> changed.run());
    }

    Filter filter() {
        return tabs.entrySet().stream()
                .filter(e -> e.getValue().equals(getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Filter.MINE);
    }

    void choose(Filter filter) {
        setSelectedTab(tab(filter));
    }

    void show(Counts counts) {
        tab(Filter.MINE).setLabel(label(Filter.MINE) + " " + counts.mine());
        tab(Filter.DEPARTMENT).setLabel(label(Filter.DEPARTMENT) + " " + counts.department());
    }

    /** What to say where the list is empty. */
    String nothing() {
        return switch (filter()) {
            case MINE -> "没有由您办理的事项。";
            case DEPARTMENT -> "没有等待办理的事项。新的办件受理后会出现在这里。";
            case DONE -> "还没有办结的事项。";
        };
    }

    private Tab tab(Filter filter) {
        return Objects.requireNonNull(tabs.get(filter));
    }

    private String label(Filter filter) {
        return switch (filter) {
            case MINE -> "我的";
            case DEPARTMENT -> everybody;
            case DONE -> "已办";
        };
    }
}
