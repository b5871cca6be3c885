package cn.yijianshi.intake;

import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.MaterialOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Causes of findings as reasons on a screen. */
final class Reasons {

    private final LoadedRelease release;

    Reasons(LoadedRelease release) {
        this.release = release;
    }

    List<DecisionView.Reason> of(String about, List<Decision.Cause> causes) {
        return causes.stream().map(c -> reason(about, c)).toList();
    }

    List<DecisionView.Reason> of(MaterialOutcome outcome) {
        List<DecisionView.Reason> reasons = new ArrayList<>();
        for (MaterialOutcome.Reason reason : outcome.reasons()) {
            reasons.addAll(of(reason.about(), reason.because()));
        }
        return reasons.stream().distinct().toList();
    }

    private DecisionView.Reason reason(String about, Decision.Cause cause) {
        List<String> facts = new ArrayList<>();
        for (Decision.Matched matched : cause.matched()) {
            String fact = matched.value() == null ? "未知" : value(matched.reads(), matched.value());
            facts.add(matched.label() + "：" + fact
                    + (fact.equals(matched.condition()) ? "" : "（" + matched.condition() + "）"));
        }
        for (Decision.ParameterUse used : cause.parameters()) {
            facts.add("参数“" + used.name() + "”：" + value("", used.value())
                    + (used.unit() == null ? "" : " " + used.unit()) + "（" + release.regionName(used.region()) + "，自 "
                    + used.from() + " 起；" + used.source() + "）");
        }
        return new DecisionView.Reason(
                about, cause.label(), cause.row(), cause.basis().cited(), facts, cause.toConfirm());
    }

    /** A fact in the words of its choices. */
    private String value(String reads, JsonNode value) {
        Map<String, String> labels = release.rules().scope().options().getOrDefault(reads, Map.of());
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "是" : "否";
            case STRING -> labels.getOrDefault(value.stringValue(), value.stringValue());
            case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
            case ARRAY -> {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(value(reads, part)));
                yield parts.isEmpty() ? "无" : String.join("、", parts);
            }
            default -> value.toString();
        };
    }
}
