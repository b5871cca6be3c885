package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Everything that is wrong, on top of the page; each line leads to where it is mended. */
@StyleSheet("context://assets/parts.css")
public class ProblemSummary extends Div {

    /**
     * One problem.
     *
     * @param message what is wrong and what to do
     * @param jump leads to the place
     */
    public record Problem(String message, Runnable jump) {}

    public ProblemSummary() {
        setId("problems");
        addClassName("problem-summary");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "需要处理的问题");
        setVisible(false);
    }

    /** Shows problems in place of those before; none hides the summary. */
    public void show(String heading, List<Problem> problems) {
        removeAll();
        setVisible(!problems.isEmpty());
        Span head = new Span(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new Span(heading));
        head.addClassName("problem-heading");
        UnorderedList list = new UnorderedList();
        for (Problem problem : problems) {
            Button jump = new Button(problem.message(), event -> problem.jump().run());
            jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(jump));
        }
        add(head, list);
    }
}
