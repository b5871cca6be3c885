package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.standards.Finding;
import cn.yijianshi.ui.parts.NarrowScreen;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Matters, one a row; on a narrow screen each has what matters most in two lines. */
final class MatterGrid extends Grid<Recorded> {

    private final WorkingCatalogue catalogue;
    private final List<Finding> findings;

    MatterGrid(WorkingCatalogue catalogue) {
        this.catalogue = catalogue;
        findings = catalogue.findings();
        setId("catalogue-matters");
        addClassName("matter-grid");
        getElement().setAttribute("aria-label", "事项");
        addThemeVariants(GridVariant.LUMO_COMPACT);
        Column<Recorded> names =
                addComponentColumn(this::name).setHeader("事项").setFlexGrow(4).setComparator(by(Matter::name));
        List<Column<Recorded>> wide = List.of(
                text("基本编码", m -> Objects.requireNonNullElse(m.basicCode(), "—"))
                        .setWidth("132px"),
                text("部门", this::department).setFlexGrow(2),
                text("类型", m -> m.regime().label()).setWidth("96px"),
                text("法定", m -> m.statutory().words()).setWidth("96px"),
                text("承诺", m -> m.promised().words()).setWidth("96px"),
                addColumn(MatterGrid::version).setHeader("版本").setWidth("152px").setFlexGrow(0),
                addComponentColumn(this::standard)
                        .setHeader("规范")
                        .setWidth("112px")
                        .setFlexGrow(0));
        addComponentColumn(r -> States.badge(r.state()))
                .setHeader("状态")
                .setWidth("96px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(Recorded::state));
        addItemClickListener(e -> getUI().ifPresent(
                        ui -> ui.navigate(MatterView.path(e.getItem().entry().key()))));
        NarrowScreen.watch(this, narrow -> {
            names.setWidth(narrow ? "160px" : "240px");
            wide.forEach(c -> c.setVisible(!narrow));
        });
    }

    private Column<Recorded> text(String head, Function<Matter, String> words) {
        return addColumn(r -> words.apply((Matter) r.entry()))
                .setHeader(head)
                .setFlexGrow(0)
                .setComparator(by(words));
    }

    private static Comparator<Recorded> by(Function<Matter, String> words) {
        return Comparator.comparing(r -> words.apply((Matter) r.entry()));
    }

    private Component name(Recorded recorded) {
        Matter matter = (Matter) recorded.entry();
        RouterLink link = new RouterLink(matter.name(), MatterView.class, MatterView.parameters(matter.id()));
        link.setId("matter-" + matter.id());
        Span beneath =
                new Span(department(matter) + " · 承诺 " + matter.promised().words());
        beneath.addClassNames("quiet", "narrow-only");
        Div cell = new Div(link, beneath);
        cell.addClassName("matter-name");
        return cell;
    }

    private String department(Matter matter) {
        return catalogue.name(EntryKind.DEPARTMENT, matter.department());
    }

    private static String version(Recorded recorded) {
        return "第 " + recorded.version() + " 版"
                + (recorded.effectiveFrom() == null ? "" : " " + recorded.effectiveFrom());
    }

    private Component standard(Recorded recorded) {
        int count = WorkingCatalogue.of((Matter) recorded.entry(), findings).size();
        return count == 0 ? new StateBadge(Tone.GOOD, "合规范") : new StateBadge(Tone.WARN, count + " 处");
    }
}
