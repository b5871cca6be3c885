package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.ui.form.ChineseDates;
import cn.yijianshi.workbooks.CellType;
import cn.yijianshi.workbooks.SheetLayout.Column;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One element on screen, by its type: it reads and writes what a cell of the workbook would hold. */
final class CellInput {

    private final Column column;
    private final AbstractField<?, ?> field;
    private final Supplier<String> read;
    private final Consumer<String> write;

    private CellInput(Column column, AbstractField<?, ?> field, Supplier<String> read, Consumer<String> write) {
        this.column = column;
        this.field = field;
        this.read = read;
        this.write = write;
        if (field instanceof HasSize size) {
            size.setWidthFull();
        }
    }

    /** @param list pointer of the list it stands in; empty for the matter itself */
    static CellInput of(String list, Column told, Catalogue catalogue) {
        Column column = new Column(MatterSection.heading(list, told), told.pointer(), told.type());
        Optional<EntryKind> named = MatterSection.names(list, column.pointer());
        if (named.isPresent()) {
            List<String> keys =
                    catalogue.entries(named.get()).stream().map(Entry::key).toList();
            return column.type() instanceof CellType.Several
                    ? several(column, keys, key -> name(catalogue, named.get(), key))
                    : one(column, keys, key -> name(catalogue, named.get(), key));
        }
        return switch (column.type()) {
            case CellType.Choice choice -> choice(column, choice.choices());
            case CellType.YesNo yesNo -> choice(column, yesNo.choices());
            case CellType.Several(CellType.Choice one, String between) ->
                several(column, one.choices(), Object::toString);
            case CellType.Several several -> lines(column);
            case CellType.Day day -> day(column);
            case CellType.Number number -> text(column);
            case CellType.Text text -> text(column);
        };
    }

    private static String name(Catalogue catalogue, EntryKind kind, String key) {
        return catalogue.entry(kind, key).map(Entry::name).orElse(key) + "（" + key + "）";
    }

    private static CellInput text(Column column) {
        TextField field = new TextField(column.label());
        return new CellInput(column, field, field::getValue, field::setValue);
    }

    private static CellInput lines(Column column) {
        TextArea field = new TextArea(column.label());
        field.setHelperText("一行一项");
        return new CellInput(column, field, field::getValue, field::setValue);
    }

    private static CellInput day(Column column) {
        DatePicker field = ChineseDates.picker(column.label());
        return new CellInput(
                column,
                field,
                () -> field.isEmpty() ? "" : field.getValue().toString(),
                text -> field.setValue(text.isEmpty() ? null : LocalDate.parse(text)));
    }

    private static CellInput choice(Column column, List<String> words) {
        Select<String> field = new Select<>();
        field.setLabel(column.label());
        field.setItems(words);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("未选");
        return new CellInput(
                column,
                field,
                () -> field.isEmpty() ? "" : field.getValue(),
                text -> field.setValue(text.isEmpty() ? null : text));
    }

    private static CellInput one(Column column, List<String> keys, ItemLabelGenerator<String> name) {
        ComboBox<String> field = new ComboBox<>(column.label());
        field.setItems(keys);
        field.setItemLabelGenerator(name);
        field.setClearButtonVisible(true);
        return new CellInput(
                column,
                field,
                () -> field.isEmpty() ? "" : field.getValue(),
                text -> field.setValue(text.isEmpty() ? null : text));
    }

    private static CellInput several(Column column, List<String> keys, ItemLabelGenerator<String> name) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(column.label());
        field.setItems(keys);
        field.setItemLabelGenerator(name);
        return new CellInput(column, field, () -> String.join("\n", field.getValue()), text -> {
            Set<String> told = text.lines().collect(Collectors.toCollection(LinkedHashSet::new));
            field.setValue(told);
        });
    }

    Component component() {
        return field;
    }

    Column column() {
        return column;
    }

    void setId(String id) {
        field.setId(id);
    }

    void setRequired(boolean required) {
        field.setRequiredIndicatorVisible(required);
    }

    /** Shows the value; nothing where there is none. */
    void show(JsonNode value) {
        boolean none = value.isMissingNode() || value.isNull();
        write.accept(none ? "" : column.type().write(value));
    }

    /** What is filled in; a missing node where nothing is, empty where it cannot be read, which is then told. */
    Optional<JsonNode> value() {
        tell(null);
        String text = read.get().strip();
        if (text.isEmpty()) {
            return Optional.of(JsonNodeFactory.instance.missingNode());
        }
        Optional<JsonNode> value = column.type().read(text);
        if (value.isEmpty()) {
            tell("写" + column.type().expected());
        }
        return value;
    }

    void tell(@Nullable String problem) {
        if (field instanceof HasValidationProperties validation) {
            validation.setErrorMessage(problem);
            validation.setInvalid(problem != null);
        }
    }

    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
