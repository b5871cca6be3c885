package cn.yijianshi.ui.guidepages;

import cn.yijianshi.handbooks.Handbook;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Blocks of a document as elements of a page. On a narrow screen each row of a table becomes a card with its heads. */
final class Blocks {

    private Blocks() {}

    static Component section(Handbook.Section section) {
        Section drawn = new Section(new H2(section.title()));
        drawn.setId(section.id());
        section.blocks().forEach(block -> drawn.add(block(block)));
        return drawn;
    }

    private static Component block(Handbook.Block block) {
        return switch (block) {
            case Handbook.Text text -> new Paragraph(text.text());
            case Handbook.Items items -> {
                UnorderedList list = new UnorderedList();
                items.items().forEach(item -> list.add(new ListItem(item)));
                yield list;
            }
            case Handbook.Facts facts -> {
                DescriptionList list = new DescriptionList();
                facts.facts()
                        .forEach(fact -> list.add(new Div(
                                new DescriptionList.Term(fact.name()), new DescriptionList.Description(fact.value()))));
                yield list;
            }
            case Handbook.Table table -> table(table);
        };
    }

    private static Component table(Handbook.Table table) {
        NativeTableRow heads = new NativeTableRow();
        table.head().forEach(head -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        });
        NativeTableBody rows = new NativeTableBody();
        table.rows().forEach(cells -> rows.add(row(table.head(), cells)));
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(table.name());
        NativeTable drawn = new NativeTable(caption, new NativeTableHeader(heads), rows);
        drawn.addClassName("handbook-table");
        return drawn;
    }

    private static NativeTableRow row(List<String> heads, List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i));
            cell.getElement().setAttribute("data-head", heads.get(i));
            row.add(cell);
        }
        return row;
    }
}
