package cn.yijianshi.ui.form;

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

    /**
     * Shows what is wrong with this field.
     *
     * @param pointer where this field stands in the data, e.g. {@code /drivers/0/driver-name}
     * @param errors messages by pointer; those of other fields are passed over
     */
    void showErrors(String pointer, Map<String, String> errors);

    void focus();
}
