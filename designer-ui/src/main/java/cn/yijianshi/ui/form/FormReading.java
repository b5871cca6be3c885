package cn.yijianshi.ui.form;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FieldWords;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.parties.Masking;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import tools.jackson.databind.JsonNode;

/**
 * A filled form to read: labels and values, section by section, without the controls. What identifies a person is covered
 * until it is asked for. Each value's DOM id is {@code read-<element>}.
 */
@StyleSheet("context://assets/form-reading.css")
public class FormReading extends Div {

    public FormReading(FormSchema schema, JsonNode data) {
        addClassName("form-reading");
        for (FormSchema.Section section : schema.sections()) {
            if (!section.fields().isEmpty()) {
                DescriptionList list = new DescriptionList();
                section.fields().forEach(field -> {
                    DescriptionList.Description value = new DescriptionList.Description(value(field, data));
                    value.setId("read-" + field.id());
                    list.add(new Div(new DescriptionList.Term(field.label()), value));
                });
                add(new H4(section.title()), list);
            }
        }
    }

    private static Component value(FormField field, JsonNode data) {
        JsonNode value = data.path(field.id());
        if (!field.columns().isEmpty() && value.isArray()) {
            return group(field, value);
        }
        if (!field.parts().isEmpty() && field.type() != DataElement.Type.PERIOD && value.isObject()) {
            return parts(field, value);
        }
        String words = FieldWords.of(field, value);
        return field.masked() && !words.isEmpty() ? covered(field, words) : new Span(words.isEmpty() ? "未填" : words);
    }

    private static Component parts(FormField field, JsonNode value) {
        Div parts = new Div();
        for (FormField part : field.parts()) {
            if (value.has(part.id())) {
                parts.add(new Div(new Span(part.label() + "："), value(part, value)));
            }
        }
        return parts;
    }

    private static Component group(FormField field, JsonNode entries) {
        PlainTable table = new PlainTable(
                field.label(), field.columns().stream().map(FormField::label).toArray(String[]::new));
        for (JsonNode entry : entries) {
            table.row(
                    field.columns().stream().map(column -> value(column, entry)).toArray(Component[]::new));
        }
        return table;
    }

    private static Component covered(FormField field, String words) {
        Span text = new Span(field.type() == DataElement.Type.PHONE ? Masking.phone(words) : Masking.number(words));
        Button show = new Button("显示");
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        show.setAriaLabel("显示" + field.label());
        show.addClickListener(e -> {
            text.setText(words);
            show.setVisible(false);
        });
        return new Div(text, new Span(" "), show);
    }
}
