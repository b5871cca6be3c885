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

/** A signature: drawn with pen, finger or mouse and then confirmed; whoever cannot draw hands in a picture of one. */
final class SignatureInput implements FieldInput {

    private final FormField definition;
    private final FormFiles files;
    private final Runnable changed;
    private final FieldSet place = new FieldSet();
    private final SignaturePad pad = new SignaturePad(this::drawn);
    private final Span state = new Span();
    private final Paragraph problem = new Paragraph();
    private final Button confirm = new Button("确认签名", event -> pad.confirm());
    private final Button again = new Button("重签");
    private final FileUpload upload;
    private @Nullable String value;

    SignatureInput(FormField definition, String domId, FormFiles files, Runnable changed) {
        this.definition = definition;
        this.files = files;
        this.changed = changed;
        pad.setId(domId + "-pad");
        pad.getElement().setAttribute("aria-label", "在这里手写" + definition.label());
        confirm.setId(domId + "-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.setId(domId + "-again");
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setAriaLabel("重签" + definition.label());
        again.addClickListener(event -> {
            pad.clear();
            setValue(JsonNodeFactory.instance.missingNode());
            changed.run();
        });
        upload = new FileUpload(domId + "-upload", definition.label() + "的图片", this::keep);
        state.getElement().setAttribute("role", "status");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div line = new Div(confirm, again, new Span("不便手写的，可上传签名图片："), upload, state);
        line.addClassName("file-line");
        place.addClassNames("field-frame", "field-signature");
        place.add(pad, line, problem);
        setRequired(definition.required());
        setValue(JsonNodeFactory.instance.missingNode());
    }

    private void drawn(byte[] picture) {
        if (picture.length == 0) {
            tell("还没有签名，请先在框里手写");
        } else {
            keep(definition.label() + ".png", picture);
        }
    }

    private void keep(String name, byte[] content) {
        switch (files.keep(name, content)) {
            case FormFiles.Kept.As as -> {
                value = as.id();
                state.setText("已签署");
                tell(null);
                changed.run();
            }
            case FormFiles.Kept.Refused refused -> tell(refused.reason());
        }
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
        state.setText(value == null ? "尚未签署" : "已签署");
    }

    @Override
    public void setSource(@Nullable String source) {}

    @Override
    public void setRequired(boolean required) {
        place.setLegendText(definition.label() + (required ? "（必签）" : ""));
    }

    @Override
    public void showErrors(String pointer, Map<String, String> errors) {
        tell(errors.get(pointer));
    }

    @Override
    public void focus() {
        confirm.focus();
    }
}
