package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A short table that is read, not worked in. Long ones belong in a grid. */
@StyleSheet("context://assets/parts.css")
public class PlainTable extends NativeTable {

    private final NativeTableBody body = new NativeTableBody();

    /**
     * @param name what it lists, for those who do not see it
     * @param heads column heads; empty for a column of buttons
     */
    public PlainTable(String name, String... heads) {
        addClassName("plain-table");
        getElement().setAttribute("aria-label", name);
        NativeTableRow line = new NativeTableRow();
        for (String head : heads) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            line.add(cell);
        }
        add(new NativeTableHeader(line), body);
    }

    /** Adds a line of words. */
    public NativeTableRow row(String... cells) {
        NativeTableRow row = new NativeTableRow();
        for (String cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
        return row;
    }

    /** Adds a line of components. */
    public NativeTableRow row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
        return row;
    }

    /** Words that stay on one line: numbers, dates. */
    public static Span unbroken(String text) {
        Span words = new Span(text);
        words.addClassName("unbroken");
        return words;
    }
}
