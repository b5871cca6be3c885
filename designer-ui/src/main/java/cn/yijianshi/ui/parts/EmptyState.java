package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing, and what to do next. */
@StyleSheet("context://assets/parts.css")
public class EmptyState extends Div {

    /**
     * @param sentence what is, e.g. 没有待办的工作
     * @param next what can be done, words or buttons; may be none
     */
    public EmptyState(String sentence, Component... next) {
        addClassName("empty-state");
        add(new Paragraph(sentence));
        add(next);
    }
}
