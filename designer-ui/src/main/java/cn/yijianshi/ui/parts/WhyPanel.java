package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The side panel 依据: why something is asked, waived, deferred or left out. One a screen; {@link #link} makes the small
 * link that opens it. Esc or 关闭 puts it away and gives the focus back to where it came from.
 */
@StyleSheet("context://assets/parts.css")
public class WhyPanel extends SidePanel {

    public WhyPanel() {
        super("why-panel", "依据");
    }

    /**
     * The link 依据 beside a line.
     *
     * @param subject what the reasons are about, e.g. a material's name
     * @param reasons asked for when the link is used
     */
    public Button link(String subject, Supplier<List<Why>> reasons) {
        Button link = new Button("依据");
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        link.addClassName("why-link");
        link.setAriaLabel("依据：" + subject);
        link.addClickListener(event -> open(link, subject, reasons.get()));
        return link;
    }

    /** Shows reasons; the focus comes back to {@code opener} when the panel is closed. */
    public void open(Component opener, String subject, List<Why> reasons) {
        Div body = new Div();
        body.addClassName("why-body");
        body.add(new H2(subject));
        if (reasons.isEmpty()) {
            body.add(new Paragraph("没有记录到依据。"));
        }
        reasons.forEach(reason -> body.add(section(reason)));
        show(opener, body);
    }

    private static Component section(Why why) {
        Div section = new Div();
        section.addClassName("why-reason");
        section.add(new H3(why.about()), new Paragraph(why.sentence()));
        if (!why.facts().isEmpty()) {
            UnorderedList facts = new UnorderedList();
            why.facts().forEach(fact -> facts.add(new ListItem(fact)));
            section.add(label("根据的情况"), facts);
        }
        if (!why.basis().isEmpty()) {
            section.add(label("法律依据"), new Paragraph(why.basis()));
        }
        if (why.toConfirm() != null) {
            section.add(new StateBadge(Tone.WARN, "待确认"), new Paragraph(why.toConfirm()));
        }
        if (!why.row().isEmpty()) {
            Paragraph row = new Paragraph("规则行 " + why.row());
            row.addClassName("why-row");
            section.add(row);
        }
        return section;
    }

    private static Span label(String text) {
        Span label = new Span(text);
        label.addClassName("why-label");
        return label;
    }
}
