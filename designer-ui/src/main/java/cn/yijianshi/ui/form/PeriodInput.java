package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.FieldSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A period: two dates. */
final class PeriodInput implements FieldInput {

    private final FieldSet place;
    private final DatePicker from;
    private final DatePicker to;

    PeriodInput(FormField field, Runnable changed) {
        from = end("开始日期", field, changed);
        to = end("结束日期", field, changed);
        place = new FieldSet(from, to);
        place.setLegendText(field.label());
        place.addClassName("field-period");
    }

    private static DatePicker end(String label, FormField field, Runnable changed) {
        DatePicker picker = ChineseDates.picker(label);
        picker.setAriaLabel(field.label() + label);
        picker.setManualValidation(true);
        picker.setRequiredIndicatorVisible(field.required());
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return picker;
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public @Nullable JsonNode value() {
        ObjectNode period = JsonNodeFactory.instance.objectNode();
        if (!from.isEmpty()) {
            period.put("from", from.getValue().toString());
        }
        if (!to.isEmpty()) {
            period.put("to", to.getValue().toString());
        }
        return period.isEmpty() ? null : period;
    }

    @Override
    public void setValue(JsonNode value) {
        from.setValue(FieldInputs.dateOf(value.path("from")));
        to.setValue(FieldInputs.dateOf(value.path("to")));
    }

    @Override
    public void setSource(@Nullable String source) {
        from.setHelperText(source == null ? null : "来自" + source);
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        String whole = errors.get(pointer);
        show(from, errors.getOrDefault(pointer + "/from", whole));
        show(to, errors.get(pointer + "/to"));
    }

    private static void show(DatePicker picker, @Nullable String message) {
        picker.setErrorMessage(message);
        picker.setInvalid(message != null);
    }

    @Override
    public void focus() {
        from.focus();
    }
}
