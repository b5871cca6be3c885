package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FieldWords;
import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A value that is worked out, not typed. */
final class ReadOnlyInput implements FieldInput {

    private final FormField definition;
    private final TextField field;
    private JsonNode value = MissingNode.getInstance();

    ReadOnlyInput(FormField definition) {
        this.definition = definition;
        field = new TextField(definition.label());
        field.setReadOnly(true);
        field.setHelperText(definition.help() == null ? "自动计算" : "自动计算 · " + definition.help());
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable JsonNode value() {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    @Override
    public void setValue(JsonNode newValue) {
        value = newValue;
        field.setValue(FieldWords.of(definition, newValue));
    }

    @Override
    public void setSource(@Nullable String source) {}

    @Override
    public void setRequired(boolean required) {}

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        String message = errors.get(pointer);
        field.setErrorMessage(message);
        field.setInvalid(message != null);
    }

    @Override
    public void focus() {
        field.focus();
    }
}
