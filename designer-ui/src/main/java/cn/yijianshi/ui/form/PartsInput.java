package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value made of parts: a period of two dates, a person, an organisation. Its frame carries the name of the whole. */
final class PartsInput implements FieldInput {

    private final FormField whole;
    private final Map<String, FieldInput> parts = new LinkedHashMap<>();
    private final FieldSet place = new FieldSet();
    private final Paragraph help = new Paragraph();
    private final Paragraph problem = new Paragraph();

    PartsInput(FormField whole, String domId, FormFiles files, Runnable changed) {
        this.whole = whole;
        Div fields = new Div();
        fields.addClassName("field-parts");
        for (FormField part : whole.parts()) {
            FieldInput input = FieldInputs.of(part, domId + "-" + part.id(), files, changed);
            input.component().addClassName("field-part");
            parts.put(part.id(), input);
            fields.add(input.component());
        }
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        help.addClassName("field-help");
        place.setLegendText(whole.label());
        place.add(help, fields, problem);
        place.addClassNames("field-frame", "field-" + whole.type().name().toLowerCase(java.util.Locale.ROOT));
        setSource(null);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public @Nullable JsonNode value() {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        parts.forEach((id, input) -> {
            JsonNode part = input.value();
            if (part != null) {
                value.set(id, part);
            }
        });
        return value.isEmpty() ? null : value;
    }

    @Override
    public void setValue(JsonNode value) {
        parts.forEach((id, input) -> input.setValue(value.path(id)));
    }

    @Override
    public void setSource(@Nullable String source) {
        String from = source == null ? "" : "来自" + source;
        String told = whole.help() == null ? from : from.isEmpty() ? whole.help() : from + " · " + whole.help();
        help.setText(told);
        help.setVisible(!told.isEmpty());
    }

    /** A part that the whole cannot do without is marked only where the whole must not be left blank. */
    @Override
    public void setRequired(boolean required) {
        for (FormField part : whole.parts()) {
            FieldInput input = parts.get(part.id());
            if (input != null) {
                input.setRequired(required && part.required());
            }
        }
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        String message = errors.get(pointer);
        problem.setText(message);
        problem.setVisible(message != null);
        parts.forEach((id, input) -> input.showErrors(pointer + "/" + id, errors));
    }

    @Override
    public void focus() {
        parts.values().stream().findFirst().ifPresent(FieldInput::focus);
    }

    @Override
    public void focus(String pointer) {
        FieldInput part = parts.get(pointer.substring(pointer.lastIndexOf('/') + 1));
        if (part == null) {
            focus();
        } else {
            part.focus();
        }
    }
}
