package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.ReleaseReading.MaterialLine;
import cn.yijianshi.releases.ReleaseReading.MatterLine;
import cn.yijianshi.releases.ReleaseReading.View;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What a bundle joins: its matters, and the materials each asked for once. */
final class OverviewTab extends Div {

    OverviewTab(View view) {
        add(
                new Paragraph(view.summary()),
                new H2("事项（" + view.matters().size() + "）"),
                matters(view),
                new H2("材料（" + view.materials().size() + "）"),
                materials(view));
    }

    private static Grid<MatterLine> matters(View view) {
        Grid<MatterLine> grid = ReadingTables.grid("matters", "事项", view.matters());
        grid.addComponentColumn(OverviewTab::name).setHeader("事项").setFlexGrow(3);
        grid.addColumn(MatterLine::department).setHeader("部门").setFlexGrow(2);
        grid.addColumn(m -> m.regime() + " · " + m.handling()).setHeader("类别").setFlexGrow(2);
        grid.addColumn(MatterLine::mode).setHeader("何时办").setFlexGrow(2);
        grid.addColumn(MatterLine::statutory).setHeader("法定");
        grid.addColumn(MatterLine::promised).setHeader("承诺");
        grid.addColumn(m -> String.join("；", m.basis())).setHeader("依据").setFlexGrow(4);
        return grid;
    }

    private static Component name(MatterLine matter) {
        Div cell = new Div(new Span(matter.name()));
        if (matter.toConfirm() != null) {
            cell.add(toConfirm(matter.toConfirm()));
        }
        return cell;
    }

    /** The mark of a fact nobody has confirmed yet; what is open about it is told on hover and to screen readers. */
    static StateBadge toConfirm(String what) {
        StateBadge badge = new StateBadge(Tone.WARN, "待确认");
        badge.setTitle(what);
        badge.getElement().setAttribute("aria-label", "待确认：" + what);
        return badge;
    }

    private static Grid<MaterialLine> materials(View view) {
        Grid<MaterialLine> grid = ReadingTables.grid("materials", "材料", view.materials());
        grid.addColumn(MaterialLine::name).setHeader("材料").setFlexGrow(3);
        grid.addColumn(MaterialLine::type).setHeader("类型");
        grid.addColumn(m -> String.join("、", m.askedBy())).setHeader("用于事项").setFlexGrow(4);
        grid.addColumn(m -> m.replacedBy() == null ? "" : m.replacedBy())
                .setHeader("可由证照或数据代替")
                .setFlexGrow(2);
        return grid;
    }
}
