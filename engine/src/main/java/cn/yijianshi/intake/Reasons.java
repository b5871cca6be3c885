package cn.yijianshi.intake;

import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.MaterialOutcome;
import java.util.ArrayList;
import java.util.List;

/** Causes of findings as reasons on a screen. */
final class Reasons {

    private final LoadedRelease release;
    private final Explanations explanations;

    Reasons(LoadedRelease release) {
        this.release = release;
        this.explanations = new Explanations(release.rules().scope());
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
            String fact = explanations.value(cause, matched);
            facts.add(matched.label() + "：" + fact
                    + (fact.equals(matched.condition()) ? "" : "（" + matched.condition() + "）"));
        }
        for (Decision.ParameterUse used : cause.parameters()) {
            facts.add("参数“" + used.name() + "”：" + explanations.value(used) + "（" + release.regionName(used.region())
                    + "，自 " + used.from() + " 起；" + used.source() + "）");
        }
        return new DecisionView.Reason(
                about, cause.label(), cause.row(), cause.basis().cited(), facts, cause.toConfirm());
    }
}
