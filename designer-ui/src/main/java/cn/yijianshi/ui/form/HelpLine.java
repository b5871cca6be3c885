package cn.yijianshi.ui.form;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The line below a field: where its value comes from, and how to fill it in. */
final class HelpLine {

    private final HasHelper field;
    private final @Nullable String help;

    HelpLine(HasHelper field, @Nullable String help) {
        this.field = field;
        this.help = help;
        setSource(null);
    }

    void setSource(@Nullable String source) {
        if (source == null) {
            field.setHelperText(help);
            return;
        }
        Span from = new Span("来自" + source);
        from.addClassName("field-source");
        Span line = new Span(from);
        if (help != null) {
            line.add(new Span(" · " + help));
        }
        field.setHelperComponent(line);
    }
}
