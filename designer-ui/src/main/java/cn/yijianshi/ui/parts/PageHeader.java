package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The head of a page: what it is, what state it is in, and at the right its one main action. */
@StyleSheet("context://assets/parts.css")
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Span subtitle = new Span();
    private final Div beside = new Div();
    private final Div actions = new Div();

    public PageHeader(String title, String subtitle) {
        addClassName("page-header");
        beside.addClassName("page-header-beside");
        actions.addClassName("page-header-actions");
        this.subtitle.addClassName("page-header-subtitle");
        Div line = new Div(this.title, beside);
        line.addClassName("page-header-line");
        Div text = new Div(line, this.subtitle);
        text.addClassName("page-header-text");
        add(text, actions);
        say(title, subtitle);
    }

    /** Changes the words. */
    public final void say(String newTitle, String newSubtitle) {
        title.setText(newTitle);
        subtitle.setText(newSubtitle);
        subtitle.setVisible(!newSubtitle.isEmpty());
    }

    /** What stands beside the title: a badge, when it was saved. */
    public void setBeside(Component... components) {
        beside.removeAll();
        beside.add(components);
    }

    /**
     * The page's actions: the last one is the main one and the only filled button of the page; its DOM id becomes {@code
     * primary-action}.
     */
    public void setActions(Button main, Component... others) {
        asMain(main);
        actions.removeAll();
        actions.add(others);
        actions.add(main);
    }

    /** Actions of a page that has no main one at the moment. */
    public void setOtherActions(Component... others) {
        actions.removeAll();
        actions.add(others);
    }

    /** Makes a button the one filled button of a page. */
    public static Button asMain(Button main) {
        main.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        main.setId("primary-action");
        return main;
    }
}
