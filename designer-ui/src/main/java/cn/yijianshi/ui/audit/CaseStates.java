package cn.yijianshi.ui.audit;

import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;

/** The state of a case as a badge. */
final class CaseStates {

    private CaseStates() {}

    static StateBadge badge(String code, String label) {
        Tone tone =
                switch (code) {
                    case "closed" -> Tone.GOOD;
                    case "supplement" -> Tone.WARN;
                    case "terminated", "returned", "withdrawn" -> Tone.NEUTRAL;
                    default -> Tone.ACTIVE;
                };
        return new StateBadge(tone, label);
    }
}
