package cn.yijianshi.ui.form;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FieldWords;
import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chooses the control for a field by its type, and translates between control and JSON. */
public final class FieldInputs {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** So many choices stand open side by side; more go into a list to search in. */
    private static final int OPEN_CHOICES = 8;

    private FieldInputs() {}

    /** A field that belongs to no form, such as a question of a guide. */
    public static FieldInput of(FormField field, String domId, Runnable changed) {
        return of(field, domId, FormFiles.NOWHERE, changed);
    }

    /**
     * @param domId stable DOM id, for tests and jumps
     * @param files where an uploaded file or a signature is kept
     * @param changed told when a person changed the value
     */
    static FieldInput of(FormField field, String domId, FormFiles files, Runnable changed) {
        FieldInput input =
                switch (field.type()) {
                    case TEXT, ADDRESS, PERSON_NAME, ORGANISATION_NAME, IDENTIFIER, BANK_ACCOUNT, PHONE ->
                        field.masked() ? new MaskedInput(field, changed) : text(field, changed);
                    case LONG_TEXT -> longText(field, changed);
                    case NUMBER, MONEY -> number(field, changed);
                    case DATE -> date(field, changed);
                    case YES_NO -> yesNo(field, changed);
                    case ONE_OF -> field.options().size() > OPEN_CHOICES ? list(field, changed) : oneOf(field, changed);
                    case REGION -> list(field, changed);
                    case ANY_OF -> anyOf(field, changed);
                    case PERIOD, PERSON, ORGANISATION -> new PartsInput(field, domId, files, changed);
                    case GROUP -> new GroupInput(field, domId, files, changed);
                    case FILE -> new FileInput(field, domId, files, changed);
                    case SIGNATURE -> new SignatureInput(field, domId, files, changed);
                    case COMPUTED -> new ReadOnlyInput(field);
                };
        input.component().setId(domId);
        return input;
    }

    private static FieldInput text(FormField field, Runnable changed) {
        TextField control = new TextField(field.label());
        control.setRequiredIndicatorVisible(field.required());
        if (field.maxLength() != null) {
            control.setMaxLength(field.maxLength());
        }
        switch (field.type()) {
            case PHONE -> {
                control.setAutocomplete(Autocomplete.OFF);
                control.getElement().setAttribute("inputmode", "tel");
            }
            case BANK_ACCOUNT -> control.getElement().setAttribute("inputmode", "numeric");
            default -> {}
        }
        return new ValueInput<>(control, field.help(), v -> JSON.stringNode(v.strip()), JsonNode::asString, changed);
    }

    private static FieldInput longText(FormField field, Runnable changed) {
        TextArea control = new TextArea(field.label());
        control.setRequiredIndicatorVisible(field.required());
        control.setMinRows(2);
        control.setMaxRows(6);
        if (field.maxLength() != null) {
            control.setMaxLength(field.maxLength());
        }
        return new ValueInput<>(control, field.help(), v -> JSON.stringNode(v.strip()), JsonNode::asString, changed);
    }

    private static FieldInput number(FormField field, Runnable changed) {
        BigDecimalField control = new BigDecimalField(field.label());
        control.setRequiredIndicatorVisible(field.required());
        String unit = unit(field);
        if (unit != null) {
            control.setSuffixComponent(new Span(unit));
        }
        return new ValueInput<>(control, field.help(), JSON::numberNode, FieldInputs::decimal, changed);
    }

    private static @Nullable String unit(FormField field) {
        return field.unit() == null && field.type() == DataElement.Type.MONEY ? "元" : field.unit();
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    private static FieldInput date(FormField field, Runnable changed) {
        var control = ChineseDates.picker(field.label());
        control.setRequiredIndicatorVisible(field.required());
        return new ValueInput<>(
                control, field.help(), v -> JSON.stringNode(v.toString()), FieldInputs::dateOf, changed);
    }

    /** A date that an earlier release or another channel left in another form is shown as blank, to be filled in again. */
    static @Nullable LocalDate dateOf(JsonNode node) {
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static FieldInput yesNo(FormField field, Runnable changed) {
        RadioButtonGroup<Boolean> control = new RadioButtonGroup<>(field.label());
        control.setItems(true, false);
        control.setItemLabelGenerator(yes -> yes ? "是" : "否");
        control.setRequiredIndicatorVisible(field.required());
        return new ValueInput<>(control, field.help(), JSON::booleanNode, JsonNode::asBoolean, changed);
    }

    private static FieldInput oneOf(FormField field, Runnable changed) {
        RadioButtonGroup<String> control = new RadioButtonGroup<>(field.label());
        control.setItems(codes(field));
        control.setItemLabelGenerator(code -> FieldWords.label(field, code));
        control.setRequiredIndicatorVisible(field.required());
        return new ValueInput<>(control, field.help(), JSON::stringNode, JsonNode::asString, changed);
    }

    private static FieldInput list(FormField field, Runnable changed) {
        ComboBox<String> control = new ComboBox<>(field.label());
        Map<String, String> labels = new HashMap<>();
        field.options().forEach(option -> labels.put(option.code(), option.label()));
        control.setItems(codes(field));
        control.setItemLabelGenerator(code -> labels.getOrDefault(code, code));
        control.setPlaceholder("输入文字查找");
        control.setRequiredIndicatorVisible(field.required());
        return new ValueInput<>(control, field.help(), JSON::stringNode, JsonNode::asString, changed);
    }

    private static FieldInput anyOf(FormField field, Runnable changed) {
        CheckboxGroup<String> control = new CheckboxGroup<>(field.label());
        control.setItems(codes(field));
        control.setItemLabelGenerator(code -> FieldWords.label(field, code));
        control.setRequiredIndicatorVisible(field.required());
        return new ValueInput<>(control, field.help(), v -> inOrder(field, v), FieldInputs::chosen, changed);
    }

    private static JsonNode inOrder(FormField field, Set<String> chosen) {
        ArrayNode array = JSON.arrayNode();
        codes(field).stream().filter(chosen::contains).forEach(array::add);
        return array;
    }

    private static Set<String> chosen(JsonNode node) {
        Set<String> codes = new LinkedHashSet<>();
        node.forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static List<String> codes(FormField field) {
        return field.options().stream().map(DataElement.Option::code).toList();
    }
}
