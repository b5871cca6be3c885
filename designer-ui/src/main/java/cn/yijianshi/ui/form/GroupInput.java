package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FilledForm;
import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fields that repeat: every vehicle, every driver. */
final class GroupInput implements FieldInput {

    private final FormField group;
    private final String domId;
    private final FormFiles files;
    private final Runnable changed;
    private final H3 legend = new H3();
    private final Div entriesPlace = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button add;
    private final Div place;
    private final List<Entry> entries = new ArrayList<>();

    GroupInput(FormField group, String domId, FormFiles files, Runnable changed) {
        this.group = group;
        this.domId = domId;
        this.files = files;
        this.changed = changed;
        add = new Button("添加" + group.label(), VaadinIcon.PLUS.create(), event -> addByHand());
        add.setId(domId + "-add");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        problem.addClassName("field-problem");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        legend.addClassName("group-title");
        place = new Div(legend, help(), entriesPlace, problem, add);
        place.addClassName("field-group");
        place.getElement().setAttribute("role", "group");
        place.getElement().setAttribute("aria-label", group.label());
        setRequired(group.required());
    }

    private Paragraph help() {
        Paragraph help = new Paragraph(group.help() == null ? "" : group.help());
        help.addClassName("field-help");
        help.setVisible(group.help() != null);
        return help;
    }

    /** One entry: its fields, its frame, and the button that takes it off. */
    private record Entry(Map<String, FieldInput> fields, FieldSet frame, Button remove) {}

    private void addByHand() {
        Entry entry = append();
        arrange();
        entry.fields().values().stream().findFirst().ifPresent(FieldInput::focus);
        changed.run();
    }

    private Entry append() {
        Map<String, FieldInput> fields = new LinkedHashMap<>();
        FieldSet frame = new FieldSet();
        frame.addClassName("group-entry");
        Button remove = new Button("删除");
        Entry entry = new Entry(fields, frame, remove);
        for (FormField column : group.columns()) {
            FieldInput input = FieldInputs.of(column, domId + "-new-" + column.id(), files, changed);
            input.component().addClassName("field-" + column.width().name().toLowerCase(Locale.ROOT));
            fields.put(column.id(), input);
            frame.add(input.component());
        }
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(event -> takeOff(entry));
        frame.add(remove);
        entries.add(entry);
        return entry;
    }

    /** Takes an entry off; the focus goes to the one that took its place, so that the keyboard goes on from there. */
    private void takeOff(Entry entry) {
        int at = entries.indexOf(entry);
        entries.remove(entry);
        arrange();
        if (entries.isEmpty()) {
            add.focus();
        } else {
            entries.get(Math.min(at, entries.size() - 1)).remove().focus();
        }
        changed.run();
    }

    /** Numbers the entries as they stand now, and gives their fields the ids that go with it. */
    private void arrange() {
        List<Component> wanted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String at = domId + "-" + i + "-";
            entry.frame().setLegendText(group.label() + " " + (i + 1));
            entry.remove().setId(at + "remove");
            entry.remove().setAriaLabel("删除第 " + (i + 1) + " 项" + group.label());
            entry.fields().forEach((id, input) -> input.component().setId(at + id));
            wanted.add(entry.frame());
        }
        if (!entriesPlace.getChildren().toList().equals(wanted)) {
            entriesPlace.removeAll();
            entriesPlace.add(wanted);
        }
        boolean full = group.maxItems() != null && entries.size() >= group.maxItems();
        add.setEnabled(!full);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public @Nullable JsonNode value() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            ObjectNode object = array.addObject();
            for (FormField column : group.columns()) {
                FieldInput input = entry.fields().get(column.id());
                JsonNode value = input == null || column.readOnly() ? null : input.value();
                if (value != null) {
                    object.set(column.id(), value);
                }
            }
        }
        return array.isEmpty() ? null : array;
    }

    @Override
    public void setValue(JsonNode value) {
        int wanted = Math.max(value.size(), group.minItems() == null ? 0 : group.minItems());
        while (entries.size() > wanted) {
            entries.removeLast();
        }
        while (entries.size() < wanted) {
            append();
        }
        for (int i = 0; i < wanted; i++) {
            JsonNode entry = value.path(i);
            entries.get(i).fields().forEach((id, input) -> input.setValue(entry.path(id)));
        }
        arrange();
    }

    @Override
    public void setSource(@Nullable String source) {}

    @Override
    public void setRequired(boolean required) {
        legend.setText(group.label() + (required ? "（至少 1 项）" : ""));
    }

    @Override
    public void follow(FormField field, String pointer, FilledForm form) {
        FieldInput.super.follow(field, pointer, form);
        for (int i = 0; i < entries.size(); i++) {
            String at = pointer + "/" + i + "/";
            Map<String, FieldInput> fields = entries.get(i).fields();
            for (FormField column : group.columns()) {
                FieldInput input = fields.get(column.id());
                if (input != null) {
                    input.follow(column, at + column.id(), form);
                }
            }
        }
    }

    /** Puts computed values of the entries in; what was typed stays as it is. */
    void setResults(JsonNode value) {
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = value.path(i);
            for (FormField column : group.columns()) {
                FieldInput input = entries.get(i).fields().get(column.id());
                if (input != null && column.readOnly()) {
                    input.setValue(entry.path(column.id()));
                }
            }
        }
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        String whole = errors.get(pointer);
        problem.setText(whole);
        problem.setVisible(whole != null);
        for (int i = 0; i < entries.size(); i++) {
            String at = pointer + "/" + i + "/";
            entries.get(i).fields().forEach((id, input) -> input.showErrors(at + id, errors));
        }
    }

    @Override
    public void focus(String pointer) {
        String[] steps = pointer.split("/", -1);
        int row = steps.length > 3 ? Integer.parseInt(steps[2]) : -1;
        FieldInput input = row < 0 || row >= entries.size()
                ? null
                : entries.get(row).fields().get(steps[3]);
        if (input == null) {
            focus();
        } else {
            input.focus(pointer);
        }
    }

    @Override
    public void focus() {
        entries.stream()
                .flatMap(entry -> entry.fields().values().stream())
                .findFirst()
                .ifPresentOrElse(FieldInput::focus, add::focus);
    }
}
