package cn.yijianshi.intake;

import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.MaterialOutcome;
import java.util.ArrayList;
import java.util.List;

/** Causes of findings as reasons on a screen. */
final class Reasons {

    private Reasons() {}

    static List<DecisionView.Reason> of(String about, List<Decision.Cause> causes) {
        return causes.stream().map(c -> reason(about, c)).toList();
    }

    static List<DecisionView.Reason> of(MaterialOutcome outcome) {
        List<DecisionView.Reason> reasons = new ArrayList<>();
        for (MaterialOutcome.Reason reason : outcome.reasons()) {
            String about =
                    switch (reason.status()) {
                        case "required" -> "要求";
                        case "exempt" -> "免提交";
                        case "allowed" -> reason.overridden() ? "可容缺（被否定）" : "可容缺";
                        case "forbidden" -> "不得容缺";
                        default -> reason.phase().label();
                    };
            reasons.addAll(of(about, reason.because()));
        }
        return reasons.stream().distinct().toList();
    }

    private static DecisionView.Reason reason(String about, Decision.Cause cause) {
        List<String> facts = new ArrayList<>();
        for (Decision.Matched matched : cause.matched()) {
            facts.add(matched.label() + "：" + (matched.value() == null ? "未知" : value(matched.value())) + "（"
                    + matched.condition() + "）");
        }
        for (Decision.ParameterUse used : cause.parameters()) {
            facts.add("参数“" + used.name() + "”= " + value(used.value()) + (used.unit() == null ? "" : " " + used.unit())
                    + "（" + used.region() + "，自 " + used.from() + "；" + used.source() + "）");
        }
        return new DecisionView.Reason(
                about, cause.label(), cause.row(), cause.basis().cited(), facts, cause.toConfirm());
    }

    private static String value(tools.jackson.databind.JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "是" : "否";
            case STRING -> value.stringValue();
            case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
