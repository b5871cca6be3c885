package cn.yijianshi.rules;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which open facts can still change the outcome, so that the guide asks no others. What is known does not change, so only
 * rows that wait for a fact matter, and of them only those whose conclusion is not settled or ruled out otherwise; the
 * decision lists exactly these as pending. It errs on the side of asking.
 */
public final class RelevantQuestions {

    /** Paths such as {@code answer.premises-area} or {@code chosen.tobacco-permit}, sorted. */
    public Set<String> openPaths(CompiledRules rules, Facts facts) {
        return openPaths(new Deciding(rules, facts).decide());
    }

    /** The same, of a decision that is made already. */
    public Set<String> openPaths(Decision decision) {
        Set<String> paths = new TreeSet<>();
        for (Decision.Pending pending : decision.pending()) {
            pending.open().stream()
                    .filter(p -> !p.startsWith("subject.") && !p.startsWith("parameter."))
                    .forEach(paths::add);
        }
        return paths;
    }
}
