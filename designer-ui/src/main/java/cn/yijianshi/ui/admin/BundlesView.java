package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.ReleaseReading;
import cn.yijianshi.releases.ReleaseReading.Line;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Every release of every bundle: which is in force, since when, and how much is in it. */
@Route(value = "bundles", layout = MainLayout.class)
@PageTitle("发布版本 · 一件事")
@Menu(title = "一件事", order = 40, icon = "vaadin:cubes")
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/admin.css")
public class BundlesView extends Main {

    public BundlesView(ReleaseReading releases) {
        addClassName("page");
        add(new PageHeader("一件事", "已发布的版本。版本一经发布不再改变，办件固定在收件时的版本上。"));
        List<Line> lines = releases.releases();
        add(lines.isEmpty() ? new EmptyState("还没有发布任何一件事。启动时会装入随产品提供的定义。") : grid(lines));
    }

    private Grid<Line> grid(List<Line> lines) {
        Grid<Line> grid = new Grid<>(Line.class, false);
        grid.setId("bundles");
        grid.getElement().setAttribute("aria-label", "已发布的一件事");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(BundlesView::link)
                .setHeader("名称")
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(Line::name));
        grid.addColumn(line -> "第 " + line.version() + " 版")
                .setHeader("版本")
                .setComparator(Comparator.comparing(Line::version));
        grid.addComponentColumn(BundlesView::state).setHeader("状态");
        grid.addColumn(Line::effectiveFrom).setHeader("生效日期").setSortable(true);
        grid.addColumn(Line::matters).setHeader("事项数");
        grid.addColumn(Line::scenarios).setHeader("用例数");
        grid.addColumn(line -> line.hash().substring(0, 12)).setHeader("版本指纹");
        grid.addItemClickListener(e -> getUI().ifPresent(ui -> ui.navigate(
                BundleView.class, new RouteParam(BundleView.HASH, e.getItem().hash()))));
        grid.setItems(lines);
        return grid;
    }

    private static RouterLink link(Line line) {
        RouterLink link =
                new RouterLink(line.name(), BundleView.class, new RouteParameters(BundleView.HASH, line.hash()));
        link.setId("bundle-" + line.bundle() + "-" + line.version());
        return link;
    }

    static StateBadge state(Line line) {
        return line.inForce() ? new StateBadge(Tone.GOOD, "现行") : new StateBadge(Tone.NEUTRAL, "非现行");
    }
}
