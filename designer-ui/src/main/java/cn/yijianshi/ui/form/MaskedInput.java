package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormField;
import cn.yijianshi.parties.Masking;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A number that identifies or reaches a person: what was saved before comes to the screen covered, and is uncovered by
 * the button 显示 (个人信息保护法 art. 28). While it is being typed it is to be seen.
 */
final class MaskedInput implements FieldInput {

    private final TextField field;
    private final Button show = new Button("显示");
    private final HelpLine help;
    private String value = "";
    private boolean covered;

    MaskedInput(FormField definition, Runnable changed) {
        field = new TextField(definition.label());
        field.setRequiredIndicatorVisible(definition.required());
        field.setManualValidation(true);
        if (definition.maxLength() != null) {
            field.setMaxLength(definition.maxLength());
        }
        help = new HelpLine(field, definition.help());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        show.setAriaLabel("显示" + definition.label());
        show.addClickListener(event -> uncover());
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && !covered) {
                value = event.getValue().strip();
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
        return value.isEmpty() ? null : JsonNodeFactory.instance.stringNode(value);
    }

    @Override
    public void setValue(JsonNode node) {
        String told = node.asString("");
        if (told.equals(value) && !covered) {
            return;
        }
        value = told;
        covered = !told.isEmpty();
        field.setReadOnly(covered);
        field.setValue(Masking.number(told));
        field.setSuffixComponent(covered ? show : null);
    }

    private void uncover() {
        covered = false;
        field.setSuffixComponent(null);
        field.setReadOnly(false);
        field.setValue(value);
        field.focus();
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
        field.setErrorMessage(message);
        field.setInvalid(message != null);
        if (message != null && covered) {
            uncover();
        }
    }

    @Override
    public void focus() {
        field.focus();
    }
}
