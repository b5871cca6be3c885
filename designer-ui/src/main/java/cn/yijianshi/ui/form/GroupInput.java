package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Runnable changed;
    private final Div entriesPlace = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button add;
    private final Div place;
    private final List<Entry> entries = new ArrayList<>();

    GroupInput(FormField group, String domId, Runnable changed) {
        this.group = group;
        this.domId = domId;
        this.changed = changed;
        add = new Button("添加" + group.label(), VaadinIcon.PLUS.create(), event -> addByHand());
        add.setId(domId + "-add");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        problem.addClassName("field-problem");
        problem.setVisible(false);
        place = new Div(entriesPlace, problem, add);
        place.addClassName("field-group");
        place.getElement().setAttribute("role", "group");
        place.getElement().setAttribute("aria-label", group.label());
    }

    /** One entry: its fields and its frame. */
    private record Entry(Map<String, FieldInput> fields, FieldSet frame) {}

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
        Entry entry = new Entry(fields, frame);
        for (FormField column : group.columns()) {
            FieldInput input = FieldInputs.of(column, domId + "-" + entries.size() + "-" + column.id(), changed);
            fields.put(column.id(), input);
            frame.add(input.component());
        }
        Button remove = new Button("删除", event -> {
            entries.remove(entry);
            arrange();
            add.focus();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("删除这一项" + group.label());
        frame.add(remove);
        entries.add(entry);
        return entry;
    }

    private void arrange() {
        entriesPlace.removeAll();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).frame().setLegendText(group.label() + " " + (i + 1));
            entriesPlace.add(entries.get(i).frame());
        }
        add.setEnabled(group.maxItems() == null || entries.size() < group.maxItems());
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
            entry.fields().forEach((id, input) -> {
                JsonNode value = input.value();
                if (value != null) {
                    object.set(id, value);
                }
            });
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
    public void focus() {
        entries.stream()
                .flatMap(entry -> entry.fields().values().stream())
                .findFirst()
                .ifPresentOrElse(FieldInput::focus, add::focus);
    }
}
