package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.ReleaseReading.Row;
import cn.yijianshi.releases.ReleaseReading.Table;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule table: conditions and conclusion in columns; below it the chosen row as a sentence with its law and dates. */
final class RuleTablePanel extends Div {

    private final Div sentence = new Div();
    private final String path;

    RuleTablePanel(Table table) {
        path = table.id();
        addClassName("rule-table");
        sentence.setId("row-sentence");
        sentence.addClassNames("surface", "row-sentence");
        sentence.getElement().setAttribute("role", "status");
        Grid<Row> grid = ReadingTables.grid("rule-table", table.name(), table.rows());
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            grid.addColumn(row -> cell(row, column))
                    .setHeader(table.columns().get(i))
                    .setFlexGrow(2)
                    .setWidth("96px");
        }
        grid.addColumn(Row::conclusion).setHeader("结论").setFlexGrow(3).setWidth("144px");
        grid.addColumn(Row::basis).setHeader("依据").setFlexGrow(3).setWidth("144px");
        grid.addComponentColumn(row -> row.toConfirm() == null ? new Span() : OverviewTab.toConfirm(row.toConfirm()))
                .setHeader("确认")
                .setWidth("104px")
                .setFlexGrow(0);
        ((GridSingleSelectionModel<?>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.asSingleSelect().addValueChangeListener(e -> {
            if (e.getValue() != null) {
                read(e.getValue());
            }
        });
        grid.addCellFocusListener(e -> e.getItem().ifPresent(grid::select));
        add(new H2(table.name() + "（" + table.concludes() + "）"), grid, sentence);
        table.rows().stream().findFirst().ifPresent(grid::select);
    }

    private void read(Row row) {
        sentence.removeAll();
        sentence.add(new Paragraph(row.sentence()));
        Span grounds = new Span(Stream.of("依据" + row.basis(), row.effective(), "规则行 " + path + "/" + row.id())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        grounds.addClassName("quiet");
        sentence.add(grounds);
        if (row.toConfirm() != null) {
            sentence.add(new Paragraph("待确认：" + row.toConfirm()));
        }
    }

    private static String cell(Row row, int column) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        return cell.isBlank() ? "不限" : cell;
    }
}
