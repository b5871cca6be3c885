package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Beside the questions: which matters and how many materials the answers so far come to. */
class Outlook extends Aside {

    Outlook() {
        addClassNames("surface", "step-side", "outlook");
        setId("outlook");
        getElement().setAttribute("aria-label", "按目前的回答");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(DecisionView decision, int open) {
        removeAll();
        add(new H2("按目前的回答"));
        add(open == 0 ? new StateBadge(Tone.GOOD, "问题都已回答") : new StateBadge(Tone.WARN, "还有 " + open + " 个问题"));
        decision.notices().forEach(notice -> add(new NoticeLine(notice)));
        add(matters(decision.matters()));
        add(counts(decision.materials()));
        if (!decision.promise().isEmpty()) {
            Paragraph promise = new Paragraph("承诺办结：" + decision.promise());
            promise.addClassName("quiet");
            add(promise);
        }
    }

    private static UnorderedList matters(List<DecisionView.MatterLine> matters) {
        UnorderedList list = new UnorderedList();
        list.addClassName("outlook-matters");
        matters.stream()
                .filter(m -> m.status().equals("applies") || m.status().equals("open"))
                .forEach(m -> {
                    Span name = new Span(m.route() == null ? m.name() : m.name() + "（" + m.route() + "）");
                    list.add(new ListItem(name, Badges.matter(m.status())));
                });
        return list;
    }

    private static Div counts(List<DecisionView.MaterialLine> materials) {
        Div counts = new Div(
                count("需提交", materials, "required"),
                count("可容缺", materials, "deferrable"),
                count("免提交", materials, "exempt"));
        counts.addClassName("outlook-counts");
        return counts;
    }

    private static Div count(String label, List<DecisionView.MaterialLine> materials, String status) {
        Span number = new Span(Long.toString(
                materials.stream().filter(m -> m.status().equals(status)).count()));
        number.addClassName("figure");
        return new Div(number, new Span(label + "材料"));
    }
}
