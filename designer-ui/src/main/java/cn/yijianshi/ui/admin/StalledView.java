package cn.yijianshi.ui.admin;

import cn.yijianshi.cases.StalledSteps;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Cases that stand still because the system could not do a step: why, since when, and once more. */
@Route(value = "stalled", layout = MainLayout.class)
@PageTitle("停住的办件 · 一件事")
@Menu(title = "停住的办件", order = 45, icon = "vaadin:wrench")
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/admin.css")
public class StalledView extends Main {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final StalledSteps stalled;
    private final Grid<StalledSteps.Line> grid = new Grid<>(StalledSteps.Line.class, false);
    private final EmptyState nothing = new EmptyState("没有停住的办件。系统自动办理的步骤都在正常进行。");

    public StalledView(StalledSteps stalled) {
        this.stalled = stalled;
        addClassName("page");
        PageHeader header = new PageHeader("停住的办件", "系统自动办理的步骤试了五次都没有办成，办件停在那里。原因排除后点“重试”，从停住的一步接着办。");
        Button refresh = new Button("刷新", e -> show());
        refresh.setId("stalled-refresh");
        header.setOtherActions(refresh);
        grid.setId("stalled");
        grid.getElement().setAttribute("aria-label", "停住的办件");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(StalledSteps.Line::number).setHeader("办件编号").setAutoWidth(true);
        grid.addColumn(StalledSteps.Line::bundle).setHeader("一件事").setAutoWidth(true);
        grid.addColumn(StalledSteps.Line::step).setHeader("停在").setAutoWidth(true);
        grid.addColumn(line -> MINUTE.format(line.since())).setHeader("停住的时间").setAutoWidth(true);
        grid.addColumn(StalledSteps.Line::cause).setHeader("程序报告的原因").setFlexGrow(3);
        grid.addComponentColumn(this::retry).setHeader("").setAutoWidth(true).setFlexGrow(0);
        add(header, grid, nothing);
        show();
    }

    private void show() {
        List<StalledSteps.Line> lines = stalled.list();
        grid.setItems(lines);
        grid.setVisible(!lines.isEmpty());
        nothing.setVisible(lines.isEmpty());
    }

    private Button retry(StalledSteps.Line line) {
        Button retry = new Button("重试", e -> {
            if (stalled.retry(line.id())) {
                Notices.done("已让系统再试。稍后刷新，看 " + line.number() + " 是否已继续。");
            } else {
                Notices.problem(line.number() + " 已经继续办理，不用再试。");
            }
            show();
        });
        retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retry.setAriaLabel("重试 " + line.number() + " 的“" + line.step() + "”");
        return retry;
    }
}
