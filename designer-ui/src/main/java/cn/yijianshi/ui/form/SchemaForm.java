package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FilledForm;
import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.ui.parts.ProblemSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** From so many sections on their titles stand on top, to jump to. */
    private static final int LONG_FORM = 4;

    private final FormFiles files;
    private final Consumer<JsonNode> changed;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<Section, List<String>> sections = new LinkedHashMap<>();
    private ObjectNode data = JsonNodeFactory.instance.objectNode();
    private List<FormError> errors = List.of();
    private @Nullable FormSchema drawn;
    private boolean allErrors;

    /**
     * @param files where uploaded files and signatures are kept
     * @param changed told the whole data after every change by a person
     */
    public SchemaForm(FormFiles files, Consumer<JsonNode> changed) {
        this.files = files;
        this.changed = changed;
        addClassName("schema-form");
    }

    /**
     * Shows a form. Where only data, sources or errors changed, the fields stay as they are and keep their focus.
     *
     * @param sources where prefilled values come from, by element id
     */
    public void show(FormSchema schema, JsonNode newData, Map<String, String> sources, List<FormError> newErrors) {
        if (drawn == null || !schema.json().equals(drawn.json())) {
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
        follow();
        showErrors();
    }

    /** Shows, hides and computes as the data ask for. */
    private void follow() {
        if (drawn == null) {
            return;
        }
        FilledForm filled = FilledForm.of(drawn, data);
        JsonNode results = filled.withResults(data);
        fields.forEach((id, field) -> {
            FieldInput input = Objects.requireNonNull(inputs.get(id));
            if (field.readOnly()) {
                input.setValue(results.path(id));
            } else if (input instanceof GroupInput group) {
                group.setResults(results.path(id));
            }
            input.follow(field, "/" + id, filled);
        });
        sections.forEach((section, ids) -> section.setVisible(ids.stream().anyMatch(id -> filled.shows("/" + id))));
    }

    /** What is wrong, in the form's order, each with the way to its field; for a summary on top of the page. */
    public List<ProblemSummary.Problem> problems() {
        return errors.stream()
                .map(error -> new ProblemSummary.Problem(error.message(), () -> reveal(error.pointer())))
                .toList();
    }

    /** From now on every error is shown at its field. */
    public void showAllErrors() {
        allErrors = true;
        showErrors();
    }

    /**
     * Puts the focus on a field; on the first one where there is no such field.
     *
     * @param place an element's id, or a pointer into the data
     */
    public void reveal(String place) {
        String pointer = place.startsWith("/") ? place : "/" + place;
        FieldInput input = inputs.get(topLevel(pointer));
        if (input != null) {
            input.component().getElement().executeJs("this.scrollIntoView({block: 'center'})");
            input.focus(pointer);
        } else {
            inputs.values().stream().findFirst().ifPresent(FieldInput::focus);
        }
    }

    private void draw(FormSchema schema) {
        drawn = schema;
        removeAll();
        inputs.clear();
        fields.clear();
        sections.clear();
        Nav contents = new Nav();
        contents.addClassName("form-contents");
        contents.setAriaLabel("表单各部分");
        add(contents);
        for (FormSchema.Section section : schema.sections()) {
            Div place = new Div();
            place.addClassName("form-fields");
            for (FormField field : section.fields()) {
                FieldInput input = FieldInputs.of(field, "field-" + field.id(), files, () -> onChange(field.id()));
                fields.put(field.id(), field);
                inputs.put(field.id(), input);
                input.component().addClassName("field-" + field.width().name().toLowerCase(Locale.ROOT));
                place.add(input.component());
            }
            H2 title = new H2(section.title());
            title.setId("title-" + section.id());
            Section part = new Section(title);
            if (!section.help().isEmpty()) {
                Paragraph help = new Paragraph(section.help());
                help.addClassName("field-help");
                part.add(help);
            }
            part.add(place);
            part.addClassNames("surface", "form-section");
            part.setId("section-" + section.id());
            part.getElement().setAttribute("aria-labelledby", "title-" + section.id());
            sections.put(part, section.fields().stream().map(FormField::id).toList());
            Button jump = new Button(section.title(), event -> jump(section));
            jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            contents.add(jump);
            add(part);
        }
        contents.setVisible(sections.size() >= LONG_FORM);
    }

    private void jump(FormSchema.Section section) {
        section.fields().stream().findFirst().ifPresent(field -> reveal(field.id()));
    }

    private void onChange(String element) {
        touched.add(element);
        inputs.forEach((id, input) -> {
            JsonNode value = Objects.requireNonNull(fields.get(id)).readOnly() ? null : input.value();
            if (value == null) {
                data.remove(id);
            } else {
                data.set(id, value);
            }
        });
        follow();
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
