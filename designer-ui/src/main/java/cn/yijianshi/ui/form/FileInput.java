package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormField;
import cn.yijianshi.ui.parts.FileUpload;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One file: uploaded, replaced, taken off. */
final class FileInput implements FieldInput {

    private final FormField definition;
    private final FieldSet place = new FieldSet();
    private final Span state = new Span();
    private final Button remove = new Button("移除");
    private final Paragraph problem = new Paragraph();
    private final FileUpload upload;
    private @Nullable String value;

    FileInput(FormField definition, String domId, FormFiles files, Runnable changed) {
        this.definition = definition;
        upload = new FileUpload(domId + "-upload", definition.label(), (name, content) -> {
            switch (files.keep(name, content)) {
                case FormFiles.Kept.As as -> {
                    value = as.id();
                    say("已上传 " + name);
                    tell(null);
                    changed.run();
                }
                case FormFiles.Kept.Refused refused -> tell(refused.reason());
            }
        });
        remove.setId(domId + "-remove");
        remove.setAriaLabel("移除" + definition.label());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(event -> {
            setValue(JsonNodeFactory.instance.missingNode());
            changed.run();
            focus();
        });
        state.getElement().setAttribute("role", "status");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        Div line = new Div(upload, state, remove);
        line.addClassName("file-line");
        place.addClassNames("field-frame", "field-file");
        place.add(line);
        if (definition.help() != null) {
            Paragraph help = new Paragraph(definition.help());
            help.addClassName("field-help");
            place.add(help);
        }
        place.add(problem);
        setRequired(definition.required());
        setValue(JsonNodeFactory.instance.missingNode());
        tell(null);
    }

    private void say(String words) {
        state.setText(words);
        remove.setVisible(value != null);
    }

    private void tell(@Nullable String message) {
        problem.setText(message);
        problem.setVisible(message != null);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public @Nullable JsonNode value() {
        return value == null ? null : JsonNodeFactory.instance.stringNode(value);
    }

    @Override
    public void setValue(JsonNode node) {
        String told = node.asString("");
        value = told.isEmpty() ? null : told;
        say(value == null ? "PDF 或图片，不超过 20 MB" : "已上传");
    }

    @Override
    public void setSource(@Nullable String source) {}

    @Override
    public void setRequired(boolean required) {
        place.setLegendText(definition.label() + (required ? "（必交）" : ""));
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        tell(errors.get(pointer));
    }

    @Override
    public void focus() {
        upload.getElement().executeJs("this.querySelector('vaadin-button')?.focus()");
    }
}
