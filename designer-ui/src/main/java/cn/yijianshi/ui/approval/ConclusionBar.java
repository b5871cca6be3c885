package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemView.Conclusion;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/**
 * The foot of an open item: the opinion, and a button for each conclusion. The first is the main one; the others stand
 * apart from it. A conclusion that asks to be confirmed is confirmed here, without a dialog; what was typed stays.
 */
final class ConclusionBar extends Div {

    /** Told what the user concludes. */
    interface Listener {
        void conclude(String conclusion, String opinion);
    }

    private final TextArea opinion = new TextArea("意见");
    private final Div buttons = new Div();
    private final List<Conclusion> conclusions;
    private final Listener listener;

    ConclusionBar(List<Conclusion> conclusions, Listener listener) {
        this.conclusions = conclusions;
        this.listener = listener;
        addClassName("conclusion-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "办理结论");
        opinion.setId("opinion");
        opinion.setPlaceholder(hint());
        opinion.setMaxLength(500);
        opinion.setValueChangeMode(ValueChangeMode.EAGER); // a shortcut must find what was typed
        opinion.setMinRows(1);
        opinion.setMaxRows(4);
        opinion.setWidthFull();
        opinion.addValueChangeListener(e -> opinion.setInvalid(false));
        buttons.addClassName("conclusion-buttons");
        add(opinion, buttons);
        offer();
    }

    /** Puts the keyboard where the work goes on. */
    void takeFocus() {
        opinion.focus();
    }

    /** Says what is missing, at the place itself. */
    void refuse(String reason) {
        opinion.setErrorMessage(reason);
        opinion.setInvalid(true);
        opinion.focus();
        offer();
    }

    private void offer() {
        buttons.removeAll();
        for (int i = 0; i < conclusions.size(); i++) {
            Conclusion conclusion = conclusions.get(i);
            Button button = new Button(conclusion.label(), e -> ask(conclusion));
            button.setId("conclusion-" + conclusion.code());
            buttons.add(button);
            if (i == 0) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
                button.setTooltipText("Ctrl+回车");
                buttons.add(gap());
            }
        }
    }

    private void ask(Conclusion conclusion) {
        if (conclusion.needsOpinion() && opinion.getValue().isBlank()) {
            refuse("“" + conclusion.label() + "”应当写明理由");
            return;
        }
        String question = conclusion.confirm();
        if (question == null) {
            listener.conclude(conclusion.code(), opinion.getValue().strip());
            return;
        }
        buttons.removeAll();
        Span text = new Span(question);
        text.addClassName("confirm-question");
        text.getElement().setAttribute("role", "alert");
        Button back = new Button("返回修改", e -> offer());
        back.setId("confirm-back");
        back.addClickShortcut(Key.ESCAPE);
        Button confirm = new Button(
                "确认" + conclusion.label(),
                e -> listener.conclude(conclusion.code(), opinion.getValue().strip()));
        confirm.setId("confirm-" + conclusion.code());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(text, confirm, gap(), back);
        confirm.focus();
    }

    private String hint() {
        return conclusions.stream()
                .filter(Conclusion::needsOpinion)
                .map(c -> "“" + c.label() + "”")
                .reduce((a, b) -> a + "、" + b)
                .map(which -> which + "应当写明理由")
                .orElse("可以不写");
    }

    private static Div gap() {
        Div gap = new Div();
        gap.addClassName("gap");
        return gap;
    }
}
