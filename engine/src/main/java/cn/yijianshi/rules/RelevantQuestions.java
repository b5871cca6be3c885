package cn.yijianshi.rules;

import java.util.Set;

/** Which open facts can still change the outcome, so that the guide asks no others. */
public final class RelevantQuestions {

    /** Paths such as {@code answer.premises-area} or {@code chosen.tobacco-permit}, sorted. */
    public Set<String> openPaths(CompiledRules rules, Facts facts) {
        throw new UnsupportedOperationException();
    }
}
