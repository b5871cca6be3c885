package cn.yijianshi.ui.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of one control: text, number, date or choice. */
final class ValueInput<V> implements FieldInput {

    /** Reads a control's value out of JSON; null for what this control cannot show. */
    @FunctionalInterface
    interface Reading<V> {
        @Nullable
        V of(JsonNode node);
    }

    private final AbstractField<?, V> field;
    private final HasValidationProperties validation;
    private final HelpLine help;
    private final Function<V, JsonNode> toJson;
    private final Reading<V> fromJson;

    /**
     * @param toJson never sees an empty value
     * @param fromJson never sees a missing or null node
     * @param changed told when a person changed the value, not when {@link #setValue} did
     */
    <
                    C extends
                            AbstractField<C, V> & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V>
                                    & HasValidationProperties>
            ValueInput(
                    C field,
                    @Nullable String help,
                    Function<V, JsonNode> toJson,
                    Reading<V> fromJson,
                    Runnable changed) {
        this.field = field;
        this.validation = field;
        this.help = new HelpLine((HasHelper) field, help);
        this.toJson = toJson;
        this.fromJson = fromJson;
        // The server's schema says what is wrong; the browser does not say it again in other words.
        validation.setManualValidation(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable JsonNode value() {
        return field.isEmpty() ? null : toJson.apply(field.getValue());
    }

    @Override
    public void setValue(JsonNode value) {
        V shown = value.isMissingNode() || value.isNull() ? null : fromJson.of(value);
        if (shown == null) {
            field.clear();
        } else {
            field.setValue(shown);
        }
    }

    @Override
    public void setSource(@Nullable String source) {
        help.setSource(source);
    }

    @Override
    public void setRequired(boolean required) {
        field.setRequiredIndicatorVisible(required);
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        String message = errors.get(pointer);
        validation.setErrorMessage(message);
        validation.setInvalid(message != null);
    }

    @Override
    public void focus() {
        field.getElement().callJsFunction("focus");
    }
}
