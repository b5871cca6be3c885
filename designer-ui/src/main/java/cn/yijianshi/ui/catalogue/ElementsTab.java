package cn.yijianshi.ui.catalogue;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.workbooks.SheetLayout;
import cn.yijianshi.workbooks.SheetLayout.Column;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The elements of a matter to read, section by section. What is not filled in is told too, so that one sees what lacks. */
final class ElementsTab extends Div {

    private static final String NOTHING = "—";

    private final ElementWords words;
    private final JsonNode matter;

    ElementsTab(Matter matter, ElementWords words, List<MatterSection> sections) {
        this.words = words;
        this.matter = CanonicalJson.mapper().valueToTree(matter);
        addClassName("elements");
        sections.forEach(section -> add(section(section)));
    }

    private Component section(MatterSection section) {
        Section place = new Section(new H2(section.title()));
        place.setId("section-" + section.id());
        place.addClassName("surface");
        DescriptionList single = new DescriptionList();
        for (String element : section.elements()) {
            MatterSection.column(element).ifPresent(column -> {
                String value = words.cell("", column, matter);
                if (!isDetail(column) || !value.isEmpty() && !element.endsWith("/unit")) {
                    single.add(new DescriptionList.Term(column.label()));
                    DescriptionList.Description told =
                            new DescriptionList.Description(value.isEmpty() ? NOTHING : value);
                    single.add(told);
                }
            });
        }
        if (single.getChildren().findAny().isPresent()) {
            place.add(single);
        }
        section.elements().stream().flatMap(e -> MatterSection.list(e).stream()).forEach(list -> list(section, list)
                .forEach(place::add));
        return place;
    }

    /** Told only where it says something: what belongs to another element, or is rarely there. */
    private static boolean isDetail(Column column) {
        return column.pointer().matches("toConfirm|.*/(unit|note|url|toConfirm|article)");
    }

    private List<Component> list(MatterSection section, SheetLayout list) {
        JsonNode rows = matter.at("/" + list.list());
        Component body = rows.isEmpty() ? new Div(NOTHING) : rows(list, rows);
        boolean alone = section.title().equals(list.name());
        return alone ? List.of(body) : List.of(new H3(list.name()), body);
    }

    private Component rows(SheetLayout list, JsonNode rows) {
        if (MatterSection.isPlain(list)) {
            OrderedList items = new OrderedList();
            rows.forEach(row -> items.add(new ListItem(row.asString())));
            return items;
        }
        List<Column> columns = list.columns().stream()
                .filter(c -> !c.pointer().endsWith("unit"))
                .filter(c -> rows.valueStream()
                        .anyMatch(row -> !words.cell(list.list(), c, row).isEmpty()))
                .toList();
        PlainTable table = new PlainTable(
                list.name(),
                columns.stream().map(c -> MatterSection.heading(list.list(), c)).toArray(String[]::new));
        rows.forEach(row -> table.row(
                columns.stream().map(c -> words.cell(list.list(), c, row)).toArray(String[]::new)));
        Div scrolling = new Div(table);
        scrolling.addClassName("wide-table");
        scrolling.getElement().setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("role", "group");
        scrolling.getElement().setAttribute("aria-label", list.name());
        return scrolling;
    }
}
