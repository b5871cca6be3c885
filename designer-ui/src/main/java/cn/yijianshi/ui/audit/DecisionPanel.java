package cn.yijianshi.ui.audit;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Decision.Cause;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.Decision.Matched;
import cn.yijianshi.rules.Decision.ParameterUse;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A recorded decision: by phase, each finding with the row, the facts that made it hold, the parameters and the law. */
final class DecisionPanel extends Div {

    private DecisionPanel(Decision decision) {
        addClassName("decision");
        Arrays.stream(Concludes.values()).forEach(phase -> {
            List<Finding> findings =
                    decision.findings().stream().filter(f -> f.phase() == phase).toList();
            if (!findings.isEmpty()) {
                Details group = new Details(new H3(phase.label() + "（" + findings.size() + "）"), causes(findings));
                group.setOpened(phase == Concludes.APPLICABILITY || phase == Concludes.ELIGIBILITY);
                group.setId("phase-" + phase.id());
                add(group);
            }
        });
        if (!decision.pending().isEmpty()) {
            add(new Paragraph("待定的规则行 " + decision.pending().size() + " 条：所依据的情况当时未知。"));
        }
    }

    /** The decision in a recorded payload, if there is one. */
    static Optional<DecisionPanel> of(JsonNode payload) {
        JsonNode decision = payload.has("findings") ? payload : payload.path("decision");
        if (!decision.has("findings")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DecisionPanel(CanonicalJson.mapper().treeToValue(decision, Decision.class)));
        } catch (JacksonException e) {
            // Recorded in an older form: the record itself is still to be read.
            return Optional.empty();
        }
    }

    private static Component[] causes(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.because().stream().map(cause -> cause(finding, cause)))
                .toArray(Component[]::new);
    }

    private static Div cause(Finding finding, Cause cause) {
        Div text = new Div(new Paragraph(cause.label()));
        text.addClassName("cause");
        if (finding.overriddenBy() != null) {
            text.add(new StateBadge(Tone.NEUTRAL, "被 " + finding.overriddenBy() + " 取代"));
        }
        if (cause.toConfirm() != null) {
            text.add(new StateBadge(Tone.WARN, "待确认：" + cause.toConfirm()));
        }
        UnorderedList grounds = new UnorderedList();
        cause.matched().forEach(matched -> grounds.add(new ListItem(words(matched))));
        cause.parameters().forEach(used -> grounds.add(new ListItem(words(used))));
        grounds.add(new ListItem("依据 " + cause.basis().cited()));
        grounds.add(new ListItem("规则行 " + cause.row()));
        text.add(grounds);
        return text;
    }

    /** A choice is told by the condition, which has its words; its code says nothing to a reader. */
    private static String words(Matched matched) {
        JsonNode value = matched.value();
        boolean told = value == null || value.isNull() || value.isBoolean() || value.isNumber();
        return matched.label() + "：" + (told ? value(value) + "（" + matched.condition() + "）" : matched.condition());
    }

    private static String words(ParameterUse used) {
        return "参数 " + used.name() + " = " + value(used.value()) + (used.unit() == null ? "" : " " + used.unit()) + "（"
                + used.region() + "，" + used.from() + " 起，" + used.source() + "）";
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "未知";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        return value.isString() ? value.stringValue() : CanonicalJson.write(value);
    }
}
