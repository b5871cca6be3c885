package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.ui.parts.InPlace;
import cn.yijianshi.workbooks.SheetLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of a matter on screen: rows that can be added, moved up and taken out, each with a field for each column. */
final class RowsInput {

    private final SheetLayout list;
    private final Catalogue catalogue;
    private final String idPrefix;
    private final Div place = new Div();
    private final Div rowsPlace = new Div();
    private final Button add;
    private final List<Row> rows = new ArrayList<>();

    /** One row, with its fields. */
    private record Row(FieldSet place, List<CellInput> cells) {}

    RowsInput(SheetLayout list, Catalogue catalogue, String idPrefix) {
        this.list = list;
        this.catalogue = catalogue;
        this.idPrefix = idPrefix;
        add = new Button("增加一项" + list.name(), VaadinIcon.PLUS.create());
        add.setId(idPrefix + "add");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickListener(e -> {
            Row row = add(JsonNodeFactory.instance.missingNode());
            row.cells().getFirst().focus();
        });
        place.addClassName("rows-input");
        place.add(rowsPlace, add);
    }

    Component component() {
        return place;
    }

    void show(JsonNode values) {
        rows.clear();
        values.forEach(this::add);
        arrange();
    }

    /** The rows that say something; empty where a cell cannot be read, which is then told at it. */
    Optional<ArrayNode> value() {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        boolean readable = true;
        for (Row row : rows) {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            for (CellInput cell : row.cells()) {
                Optional<JsonNode> value = cell.value();
                readable &= value.isPresent();
                value.filter(v -> !v.isMissingNode())
                        .ifPresent(v -> SheetLayout.put(told, cell.column().pointer(), v));
            }
            values.add(told);
        }
        return readable ? Optional.of(values) : Optional.empty();
    }

    /** The field a pointer within the list leads to: {@code 2/amount}. */
    Optional<CellInput> find(String pointer) {
        String[] parts = pointer.split("/", 2);
        if (!parts[0].matches("[0-9]{1,6}") || Integer.parseInt(parts[0]) >= rows.size()) {
            return Optional.empty();
        }
        Row row = rows.get(Integer.parseInt(parts[0]));
        String at = parts.length > 1 ? parts[1] : "";
        return Optional.of(row.cells().stream()
                .filter(c -> !at.isEmpty() && c.column().pointer().startsWith(at))
                .findFirst()
                .orElse(row.cells().getFirst()));
    }

    void focus() {
        add.focus();
    }

    private Row add(JsonNode value) {
        List<CellInput> cells = list.columns().stream()
                .map(column -> CellInput.of(list.list(), column, catalogue))
                .toList();
        cells.forEach(c -> c.show(value.at("/" + c.column().pointer())));
        Button up = new Button("上移", VaadinIcon.ARROW_UP.create());
        Button remove = new Button("删除", VaadinIcon.TRASH.create());
        Div buttons = new Div(up, remove);
        buttons.addClassName("row-buttons");
        Div fields = new Div();
        fields.addClassName("element-fields");
        cells.forEach(c -> fields.add(c.component()));
        Row row = new Row(new FieldSet(fields, buttons), cells);
        for (Button button : List.of(up, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        up.addClickListener(e -> {
            int at = rows.indexOf(row);
            if (at > 0) {
                rows.remove(row);
                rows.add(at - 1, row);
                arrange();
                up.focus();
            }
        });
        remove.addClickListener(e -> {
            rows.remove(row);
            arrange();
            add.focus();
        });
        rows.add(row);
        arrange();
        return row;
    }

    private void arrange() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.place().setLegendText(list.name() + " " + (i + 1));
            row.place().setId(idPrefix + i);
            for (CellInput cell : row.cells()) {
                cell.setId(idPrefix + i + "-" + cell.column().pointer().replace('/', '-'));
            }
        }
        InPlace.arrange(rowsPlace, rows.stream().map(Row::place).toList());
    }
}
