package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FilledForm;
import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field on screen, whatever its control. */
public interface FieldInput {

    Component component();

    /** What is filled in, as the schema wants it; null where it is blank. */
    @Nullable
    JsonNode value();

    /** Shows a value without telling anybody; a missing or null node leaves the field blank. */
    void setValue(JsonNode value);

    /** Says where the value comes from, e.g. 营业执照; null where it was typed. */
    void setSource(@Nullable String source);

    /** Marks the field as one that must not, or may, be left blank. */
    void setRequired(boolean required);

    /**
     * Hides, shows and marks the field as what else is filled in asks for.
     *
     * @param field what the form says of it by itself
     * @param pointer where this field stands in the data, e.g. {@code /drivers/0/driver-name}
     */
    default void follow(FormField field, String pointer, FilledForm form) {
        boolean shown = form.shows(pointer);
        if (component().isVisible() != shown) {
            component().setVisible(shown);
        }
        setRequired(form.requires(pointer, field));
    }

    /**
     * Shows what is wrong with this field.
     *
     * @param pointer where this field stands in the data
     * @param errors messages by pointer; those of other fields are passed over
     */
    void showErrors(String pointer, Map<String, String> errors);

    void focus();

    /** Puts the focus on what a pointer leads to within this field; on the field itself where it has no parts. */
    default void focus(String pointer) {
        focus();
    }
}
