package cn.yijianshi.ui.intake;

import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** States of matters, materials and cases in the counter's words. */
final class Badges {

    private Badges() {}

    static StateBadge matter(String status) {
        return switch (status) {
            case "applies" -> new StateBadge(Tone.ACTIVE, "适用");
            case "not-needed" -> new StateBadge(Tone.NEUTRAL, "不适用");
            case "not-chosen" -> new StateBadge(Tone.NEUTRAL, "可选，未选办");
            case "open" -> new StateBadge(Tone.WARN, "待定");
            default -> new StateBadge(Tone.NEUTRAL, status);
        };
    }

    /** Whether a material is asked for. */
    static StateBadge material(String status) {
        return switch (status) {
            case "required" -> new StateBadge(Tone.ACTIVE, "需提交");
            case "exempt" -> new StateBadge(Tone.GOOD, "免提交");
            case "deferrable" -> new StateBadge(Tone.WARN, "可容缺");
            default -> new StateBadge(Tone.NEUTRAL, status);
        };
    }

    /** Whether a material is here. */
    static StateBadge received(String state) {
        return switch (state) {
            case "missing" -> new StateBadge(Tone.BAD, "未收到");
            case "paper" -> new StateBadge(Tone.GOOD, "已收纸质");
            case "uploaded" -> new StateBadge(Tone.GOOD, "已上传");
            case "evidence" -> new StateBadge(Tone.GOOD, "免提交");
            case "deferred" -> new StateBadge(Tone.WARN, "容缺后补");
            case "supplemented" -> new StateBadge(Tone.GOOD, "已补交");
            case "dropped" -> new StateBadge(Tone.NEUTRAL, "不用补交");
            default -> new StateBadge(Tone.NEUTRAL, state);
        };
    }

    /** A material of a case: what became of it, and beside it the words the case adds. */
    static Div kept(String state, String words) {
        Div both = new Div(received(state));
        if (state.equals("evidence")) {
            Span evidence = new Span(words);
            evidence.addClassName("quiet");
            both.add(evidence);
        }
        both.addClassName("badge-and-words");
        return both;
    }

    /** A case, or a matter's part of it; what waits for the counter or the applicant stands out. */
    static StateBadge state(String code, String words) {
        return switch (code) {
            case "granted", "closed" -> new StateBadge(Tone.GOOD, words);
            case "refused", "revoked" -> new StateBadge(Tone.BAD, words);
            case "discontinued", "terminated", "returned", "withdrawn" -> new StateBadge(Tone.NEUTRAL, words);
            case "supplement", "issue", "deliver" -> new StateBadge(Tone.WARN, words);
            default -> new StateBadge(Tone.ACTIVE, words);
        };
    }
}
