package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.CompositionReading;
import cn.yijianshi.releases.CompositionReading.Ask;
import cn.yijianshi.releases.CompositionReading.FieldLine;
import cn.yijianshi.releases.CompositionReading.MaterialLine;
import cn.yijianshi.releases.CompositionReading.Row;
import cn.yijianshi.ui.parts.Why;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who asks for each material and each field, and why; and in which order results make the matters wait. */
final class CompositionTab extends Div {

    private final WhyPanel why = new WhyPanel();

    CompositionTab(CompositionReading composition) {
        add(
                new H2("材料（" + composition.materials().size() + "）"),
                materials(composition.materials()),
                new H2("表单字段（" + composition.fields().size() + "）"),
                fields(composition.fields()),
                new H2("办理的先后"));
        composition.links().forEach(link -> add(new Paragraph(link)));
        if (composition.links().isEmpty()) {
            add(new Paragraph("没有哪个事项的结果是另一事项的材料，各事项可以同时办理。"));
        } else {
            add(stages(composition.stages()));
        }
        add(why);
    }

    private Component materials(List<MaterialLine> materials) {
        Grid<MaterialLine> grid = ReadingTables.grid("asked-materials", "谁要哪些材料", materials);
        grid.addColumn(MaterialLine::name).setHeader("材料").setFlexGrow(3);
        grid.addColumn(MaterialLine::form).setHeader("按最严的收").setFlexGrow(2);
        grid.addColumn(m -> m.always() ? "必要" : "视情形").setHeader("何时要");
        grid.addColumn(m -> m.askedBy().size()).setHeader("几个事项要");
        grid.addColumn(m -> matters(m.askedBy())).setHeader("哪些事项要").setFlexGrow(5);
        grid.addComponentColumn(m -> why.link(m.name(), () -> reasons(m.askedBy(), List.of())))
                .setHeader("为什么")
                .setFlexGrow(0)
                .setWidth("88px");
        return grid;
    }

    private Component fields(List<FieldLine> fields) {
        Grid<FieldLine> grid = ReadingTables.grid("asked-fields", "谁要哪些字段", fields);
        grid.addColumn(FieldLine::name).setHeader("字段").setFlexGrow(3);
        grid.addColumn(FieldLine::section).setHeader("表单分段").setFlexGrow(2);
        grid.addColumn(f -> f.required() ? "必填" : "选填").setHeader("要求");
        grid.addColumn(f -> f.answeredBy() == null ? "表单" : "引导：" + f.answeredBy())
                .setHeader("在哪里填")
                .setFlexGrow(3);
        grid.addColumn(f -> matters(f.askedBy())).setHeader("哪些事项要").setFlexGrow(5);
        grid.addComponentColumn(f -> why.link(f.name(), () -> reasons(f.askedBy(), f.rows())))
                .setHeader("为什么")
                .setFlexGrow(0)
                .setWidth("88px");
        return grid;
    }

    private static String matters(List<Ask> asks) {
        return asks.stream().map(Ask::matter).collect(Collectors.joining("、"));
    }

    private static List<Why> reasons(List<Ask> asks, List<Row> rows) {
        List<Why> reasons = new ArrayList<>();
        for (Ask ask : asks) {
            reasons.add(new Why(ask.matter(), ask.how(), "", ask.basis(), List.of(), null));
            ask.rows().forEach(row -> reasons.add(row(ask.matter() + "，视情形", row)));
        }
        rows.forEach(row -> reasons.add(row("随情形", row)));
        return reasons;
    }

    private static Why row(String about, Row row) {
        return new Why(about, row.sentence(), row.id(), row.basis(), List.of(), null);
    }

    private static Component stages(List<List<String>> stages) {
        OrderedList list = new OrderedList();
        stages.forEach(stage -> list.add(new ListItem(String.join("、", stage))));
        return list;
    }
}
