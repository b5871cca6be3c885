package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.ui.parts.Why;
import java.util.List;

/** Turns the decision's reasons into what the panel 依据 shows. */
final class Reasons {

    private Reasons() {}

    static List<Why> of(List<DecisionView.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Why(r.about(), r.sentence(), r.row(), r.basis(), r.facts(), r.toConfirm()))
                .toList();
    }

    /** For what does not apply: the nearest rows, and the condition that failed. */
    static List<Why> whyNot(String about, List<String> sentences) {
        return sentences.stream()
                .map(sentence -> new Why(about, sentence, "", "", List.of(), null))
                .toList();
    }
}
