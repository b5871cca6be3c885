package cn.yijianshi.ui.form;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormSchema;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form drawn from its schema. Each field's DOM id is {@code field-<element>}. It tells the whole data after every
 * change; errors are shown where somebody was already, until {@link #showAllErrors} is asked for.
 */
@StyleSheet("context://assets/form.css")
public class SchemaForm extends Div {

    private final Consumer<JsonNode> changed;
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private ObjectNode data = JsonNodeFactory.instance.objectNode();
    private List<FormError> errors = List.of();
    private @Nullable JsonNode drawn;
    private boolean allErrors;

    /** @param changed told the whole data after every change by a person */
    public SchemaForm(Consumer<JsonNode> changed) {
        this.changed = changed;
        addClassName("schema-form");
    }

    /**
     * Shows a form. Where only data, sources or errors changed, the fields stay as they are and keep their focus.
     *
     * @param sources where prefilled values come from, by element id
     */
    public void show(FormSchema schema, JsonNode newData, Map<String, String> sources, List<FormError> newErrors) {
        if (!schema.json().equals(drawn)) {
            draw(schema);
        }
        data = newData instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        inputs.forEach((id, input) -> {
            JsonNode told = data.path(id);
            JsonNode own = input.value();
            if (!told.equals(own == null ? MissingNode.getInstance() : own)) {
                input.setValue(told);
            }
            input.setSource(sources.get(id));
        });
        errors = List.copyOf(newErrors);
        showErrors();
    }

    /** From now on every error is shown at its field. */
    public void showAllErrors() {
        allErrors = true;
        showErrors();
    }

    /** Puts the focus on a field; on the first one where the element is unknown. */
    public void reveal(String element) {
        FieldInput input = inputs.get(element);
        if (input != null) {
            input.component().getElement().executeJs("this.scrollIntoView({block: 'center'})");
            input.focus();
        } else {
            inputs.values().stream().findFirst().ifPresent(FieldInput::focus);
        }
    }

    private void draw(FormSchema schema) {
        drawn = schema.json();
        removeAll();
        inputs.clear();
        for (FormSchema.Section section : schema.sections()) {
            Div fields = new Div();
            fields.addClassName("form-fields");
            for (FormField field : section.fields()) {
                FieldInput input = FieldInputs.of(field, "field-" + field.id(), () -> onChange(field.id()));
                inputs.put(field.id(), input);
                if (isWide(field.type())) {
                    input.component().addClassName("field-wide");
                }
                fields.add(input.component());
            }
            Section part = new Section(new H2(section.title()), fields);
            part.addClassNames("surface", "form-section");
            part.setId("section-" + section.id());
            add(part);
        }
    }

    private static boolean isWide(DataElement.Type type) {
        return switch (type) {
            case LONG_TEXT, GROUP, ANY_OF, ADDRESS, PERIOD -> true;
            case TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    YES_NO,
                    ONE_OF,
                    REGION,
                    PERSON_NAME,
                    ORGANISATION_NAME,
                    IDENTIFIER,
                    BANK_ACCOUNT,
                    PHONE,
                    FILE,
                    COMPUTED,
                    SIGNATURE -> false;
        };
    }

    private void onChange(String element) {
        touched.add(element);
        inputs.forEach((id, input) -> {
            JsonNode value = input.value();
            if (value == null) {
                data.remove(id);
            } else {
                data.set(id, value);
            }
        });
        changed.accept(data.deepCopy());
    }

    private void showErrors() {
        Map<String, String> shown = new HashMap<>();
        for (FormError error : errors) {
            if (allErrors || touched.contains(topLevel(error.pointer()))) {
                shown.putIfAbsent(error.pointer(), error.message());
            }
        }
        inputs.forEach((id, input) -> input.showErrors("/" + id, shown));
    }

    /** The element of the first level that a pointer leads into. */
    private static String topLevel(String pointer) {
        String[] steps = pointer.split("/", -1);
        return steps.length > 1 ? steps[1] : "";
    }
}
