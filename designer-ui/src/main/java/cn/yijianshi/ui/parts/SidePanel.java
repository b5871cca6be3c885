package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A panel at the right edge that leaves the work beside it in reach: no dialog, nothing blocked, nothing lost on Esc. */
@StyleSheet("context://assets/parts.css")
public class SidePanel extends Aside {

    private final Div content = new Div();
    private final Button close = new Button("关闭", VaadinIcon.CLOSE_SMALL.create());
    private @Nullable Component opener;

    /**
     * @param id DOM id
     * @param name what the panel is called in its head
     */
    protected SidePanel(String id, String name) {
        setId(id);
        addClassName("side-panel");
        getElement().setAttribute("aria-label", name);
        Span title = new Span(name);
        title.addClassName("side-panel-name");
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.setId(id + "-close");
        close.addClickListener(event -> close());
        Div head = new Div(title, close);
        head.addClassName("side-panel-head");
        content.addClassName("side-panel-content");
        add(head, content);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
        setVisible(false);
    }

    /** Shows a body in place of the one before, and moves the focus into the panel. */
    protected void show(Component from, Component body) {
        opener = from;
        content.removeAll();
        content.add(body);
        setVisible(true);
        close.focus();
    }

    /** Puts the panel away. */
    public void close() {
        setVisible(false);
        content.removeAll();
        if (opener instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        opener = null;
    }
}
