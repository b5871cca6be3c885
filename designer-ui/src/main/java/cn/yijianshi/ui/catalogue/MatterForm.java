package cn.yijianshi.ui.catalogue;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.ui.parts.ProblemSummary.Problem;
import cn.yijianshi.workbooks.CellType;
import cn.yijianshi.workbooks.SheetLayout;
import cn.yijianshi.workbooks.SheetLayout.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All elements of a matter to edit. What cannot be read stays as it was typed and is told at its field. */
final class MatterForm extends Div {

    private final Map<String, CellInput> cells = new LinkedHashMap<>();
    private final Map<String, RowsInput> lists = new LinkedHashMap<>();

    MatterForm(Catalogue catalogue) {
        addClassName("elements");
        Set<String> required = required();
        for (MatterSection section : MatterSection.ALL) {
            Section place = new Section(new H2(section.title()));
            place.setId("edit-" + section.id());
            place.addClassName("surface");
            Div fields = new Div();
            fields.addClassName("element-fields");
            place.add(fields);
            for (String element : section.elements()) {
                MatterSection.column(element)
                        .ifPresent(c -> fields.add(cell(c, catalogue, required).component()));
                MatterSection.list(element).ifPresent(l -> list(l, catalogue, fields, place, section));
            }
            add(place);
        }
    }

    private CellInput cell(Column column, Catalogue catalogue, Set<String> required) {
        CellInput input = CellInput.of("", column, catalogue);
        input.setId("field-" + column.pointer().replace('/', '-'));
        input.setRequired(required.contains("/" + column.pointer().replaceFirst("/.*", "")) && !isOptionalPart(column));
        cells.put(column.pointer(), input);
        return input;
    }

    private static boolean isOptionalPart(Column column) {
        return column.pointer().contains("/") && !column.pointer().matches(".*/(amount|unit|charged)");
    }

    private void list(SheetLayout list, Catalogue catalogue, Div fields, Section place, MatterSection section) {
        if (MatterSection.isPlain(list)) {
            Column all = new Column(
                    list.name(),
                    list.list(),
                    new CellType.Several(list.columns().getFirst().type(), ""));
            fields.add(cell(all, catalogue, Set.of()).component());
            return;
        }
        RowsInput rows = new RowsInput(list, catalogue, "rows-" + list.list().replace('/', '-') + "-");
        lists.put(list.list(), rows);
        if (!section.title().equals(list.name())) {
            place.add(new H3(list.name()));
        }
        place.add(rows.component());
    }

    /** What a matter cannot be without, as the format says. */
    private static Set<String> required() {
        return new CatalogueCheck()
                        .format(new CatalogueCheck.Content(
                                EntryKind.MATTER, "new", MatterSection.matter().begin("new")))
                        .faults()
                        .stream()
                        .filter(f -> f.code().equals("missing-key"))
                        .map(Fault::element)
                        .collect(Collectors.toSet());
    }

    void show(JsonNode matter) {
        cells.forEach((pointer, input) -> input.show(matter.at("/" + pointer)));
        lists.forEach((pointer, input) -> input.show(matter.at("/" + pointer)));
    }

    /** What is filled in; empty where a field cannot be read, which is then told at it. */
    Optional<ObjectNode> value(String id) {
        ObjectNode matter = MatterSection.matter().begin(id);
        boolean readable = true;
        for (Map.Entry<String, CellInput> cell : cells.entrySet()) {
            Optional<JsonNode> value = cell.getValue().value();
            readable &= value.isPresent();
            value.filter(v -> !v.isMissingNode()).ifPresent(v -> SheetLayout.put(matter, cell.getKey(), v));
        }
        for (Map.Entry<String, RowsInput> list : lists.entrySet()) {
            Optional<ArrayNode> value = list.getValue().value();
            readable &= value.isPresent();
            value.filter(v -> !v.isEmpty()).ifPresent(v -> SheetLayout.put(matter, list.getKey(), v));
        }
        return readable ? Optional.of(matter) : Optional.empty();
    }

    /** Tells faults at their fields; gives them for the summary, each with the way there. */
    List<Problem> tell(List<Fault> faults) {
        List<Problem> problems = new ArrayList<>();
        for (Fault fault : faults) {
            String pointer = fault.element().replaceFirst("^/", "");
            Optional<CellInput> cell = find(pointer);
            cell.ifPresent(c -> c.tell(fault.message()));
            String label = MatterSection.label(pointer);
            String words = inWords(fault.message(), pointer, label) + "。" + fault.mend();
            problems.add(new Problem(
                    words,
                    () -> cell.ifPresentOrElse(
                            CellInput::focus, () -> list(pointer).ifPresent(RowsInput::focus))));
        }
        return problems;
    }

    /** The label in place of the element's name in the file. */
    private static String inWords(String message, String pointer, String label) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return label.isEmpty() || name.isEmpty()
                ? message
                : message.replace("缺少“" + name + "”", "没有写“" + label + "”").replace(name + "：", label + "：");
    }

    private Optional<RowsInput> list(String pointer) {
        return lists.entrySet().stream()
                .filter(e -> pointer.equals(e.getKey()) || pointer.startsWith(e.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<CellInput> find(String pointer) {
        for (Map.Entry<String, RowsInput> list : lists.entrySet()) {
            if (pointer.startsWith(list.getKey() + "/")) {
                return list.getValue().find(pointer.substring(list.getKey().length() + 1));
            }
        }
        return cells.entrySet().stream()
                .filter(e -> !pointer.isEmpty())
                .filter(e -> e.getKey().equals(pointer)
                        || e.getKey().startsWith(pointer + "/")
                        || pointer.startsWith(e.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
