package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Choice;
import cn.yijianshi.adoption.Difference;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changes of the original mean for an adopter, each with its day and what can be decided. */
final class DifferencesPanel extends Section {

    private final AdoptedNames names;
    private final BiConsumer<Difference, Choice> decide;

    DifferencesPanel(AdoptedNames names, BiConsumer<Difference, Choice> decide) {
        this.names = names;
        this.decide = decide;
        setId("differences");
        addClassName("surface");
        setVisible(false);
    }

    void show(List<Difference> differences) {
        removeAll();
        setVisible(!differences.isEmpty());
        long open = differences.stream().filter(d -> d.decided() == null).count();
        add(new H2(open == 0 ? "原件的变化（都已处理）" : "原件有变化，" + open + " 项待处理"));
        for (int i = 0; i < differences.size(); i++) {
            add(line(differences.get(i), i));
        }
    }

    private Component line(Difference difference, int number) {
        H3 head = new H3(names.of(difference.element()));
        Div title = new Div(head, badge(difference));
        title.addClassName("difference-head");
        Paragraph change = new Paragraph(
                new Span("原来：" + words(difference, difference.before())),
                new Span("改为：" + words(difference, difference.after())));
        change.addClassName("difference-change");
        Div line = new Div(title, change);
        line.addClassName("difference");
        if (difference.local() != null) {
            line.add(new Paragraph("本地内容：" + words(difference, difference.local())
                    + (difference.reason().isEmpty() ? "" : "。" + difference.reason())));
        }
        Paragraph when = new Paragraph(difference.takesEffect() + " 起生效，" + difference.decideBy() + " 前处理。"
                + difference.effect().label() + "。");
        when.addClassName("quiet");
        line.add(when, buttons(difference, number));
        return line;
    }

    private static StateBadge badge(Difference difference) {
        if (difference.decided() != null) {
            return new StateBadge(
                    Tone.GOOD,
                    "已" + difference.decided().choice().label() + "，"
                            + difference.decided().decidedBy());
        }
        return difference.effect() == Difference.Effect.MUST_DECIDE
                ? new StateBadge(Tone.BAD, "须处理")
                : new StateBadge(Tone.WARN, "待确认");
    }

    private Component buttons(Difference difference, int number) {
        Div buttons = new Div();
        buttons.addClassName("difference-buttons");
        for (Choice choice : Choice.values()) {
            boolean decided =
                    difference.decided() != null && difference.decided().choice() == choice;
            boolean possible = choice == Choice.ACCEPT || difference.effect() == Difference.Effect.LOCAL_STANDS;
            if (possible && !decided) {
                Button button = new Button(choice.label(), e -> decide.accept(difference, choice));
                button.setId("difference-" + number + "-" + choice.id());
                button.setAriaLabel(choice.label() + "：" + names.of(difference.element()));
                button.addThemeVariants(ButtonVariant.LUMO_SMALL);
                buttons.add(button);
            }
        }
        return buttons;
    }

    private String words(Difference difference, @Nullable JsonNode value) {
        return value == null ? "没有" : names.value(difference.element(), value);
    }
}
