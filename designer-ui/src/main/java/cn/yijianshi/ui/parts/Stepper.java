package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Long work in steps with names, free to go to and fro. Each step's DOM id is {@code step-<name>}. */
@StyleSheet("context://assets/parts.css")
public class Stepper extends Nav {

    /** How far a step is. */
    public enum State {
        OPEN("未完成"),
        DONE("已完成"),
        WANTING("有待补正");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    /**
     * A step.
     *
     * @param id name in the URL and the DOM id
     * @param label name on screen
     */
    public record Step(String id, String label) {}

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    public Stepper(String name, List<Step> steps, Consumer<String> chosen) {
        addClassName("stepper");
        getElement().setAttribute("aria-label", name);
        OrderedList list = new OrderedList();
        for (Step step : steps) {
            NativeButton button = new NativeButton("", event -> chosen.accept(step.id()));
            button.setId("step-" + step.id());
            buttons.put(step.id(), button);
            labels.put(step.id(), step.label());
            list.add(new ListItem(button));
            setState(step.id(), State.OPEN);
        }
        add(list);
    }

    /** Marks the step one is at. */
    public void setCurrent(String id) {
        buttons.forEach((step, button) -> {
            if (step.equals(id)) {
                button.getElement().setAttribute("aria-current", "step");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Shows how far a step is. */
    public final void setState(String id, State state) {
        NativeButton button = Objects.requireNonNull(buttons.get(id), id);
        button.removeAll();
        button.add(mark(id, state), new Span(labels.get(id)));
        button.setAriaLabel(labels.get(id) + "，" + state.words);
        button.getElement().setAttribute("data-state", state.name().toLowerCase(Locale.ROOT));
    }

    private Span mark(String id, State state) {
        Span mark = new Span();
        mark.addClassName("stepper-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        switch (state) {
            case OPEN ->
                mark.setText(Integer.toString(List.copyOf(buttons.keySet()).indexOf(id) + 1));
            case DONE -> mark.add(icon(VaadinIcon.CHECK));
            case WANTING -> mark.add(icon(VaadinIcon.EXCLAMATION));
        }
        return mark;
    }

    private static Icon icon(VaadinIcon icon) {
        return icon.create();
    }
}
