package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A state in word, icon and colour together. */
@StyleSheet("context://assets/parts.css")
public class StateBadge extends Span {

    /** @param word the state as the counter says it, e.g. 办理中 */
    public StateBadge(Tone tone, String word) {
        addClassNames("badge", "tone-" + tone.css());
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }
}
