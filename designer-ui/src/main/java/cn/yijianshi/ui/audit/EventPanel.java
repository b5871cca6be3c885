package cn.yijianshi.ui.audit;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.replay.CaseAudit.Event;
import cn.yijianshi.replay.CaseAudit.ReplayOutcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** One recorded event: what was recorded in words, for decisions the way to them, and the record itself on demand. */
final class EventPanel extends Div {

    private final LongFunction<ReplayOutcome> replay;

    /** @param replay evaluates the decision at a place of the chain again */
    EventPanel(LongFunction<ReplayOutcome> replay) {
        this.replay = replay;
        setId("event-panel");
        addClassName("event-panel");
    }

    void show(Event event) {
        removeAll();
        H2 title = new H2(event.label());
        Div head = new Div(title);
        head.addClassName("event-head");
        add(head, new Paragraph(event.summary()));
        if (event.decision()) {
            Div outcome = new Div();
            outcome.setId("replay-outcome-" + event.seq());
            outcome.getElement().setAttribute("role", "status");
            head.add(replayButton(event, outcome));
            add(outcome);
        }
        add(facts(event));
        JsonNode payload = event.payload();
        if (payload == null) {
            add(new Paragraph("内容已依法销毁，存证仍可校验。"));
            return;
        }
        DecisionPanel.of(payload).ifPresent(this::add);
        add(raw(payload));
    }

    private Button replayButton(Event event, Div outcome) {
        Button button = new Button("回放", VaadinIcon.REFRESH.create());
        button.setId("replay-" + event.seq());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText("用当时的发布版本和情况重新判定，与记录逐字比较");
        button.addClickListener(e -> {
            outcome.removeAll();
            outcome.add(new ReplayResult(replay.apply(event.seq())));
        });
        return button;
    }

    private static DescriptionList facts(Event event) {
        DescriptionList list = new DescriptionList();
        list.addClassName("event-facts");
        line(list, "时间", Moments.second(event.at()));
        line(list, "何人", event.actor());
        event.details().forEach(detail -> line(list, detail.label(), detail.value()));
        line(list, "存证", "第 " + event.seq() + " 条 " + event.hash());
        return list;
    }

    private static void line(DescriptionList list, String label, String value) {
        list.add(new DescriptionList.Term(label));
        list.add(new DescriptionList.Description(value));
    }

    private static Details raw(JsonNode payload) {
        Pre text = new Pre();
        text.addClassName("raw");
        text.getElement().setAttribute("tabindex", "0");
        Details raw = new Details(new Span("原始记录（JSON）"), text);
        raw.setId("raw-record");
        raw.addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                text.setText(
                        CanonicalJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(payload));
            }
        });
        return raw;
    }
}
