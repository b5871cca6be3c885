package cn.yijianshi.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which open facts can still change the outcome, so that the guide asks no others. What is known does not change, so only
 * rows that wait for a fact matter, and of them only those whose conclusion is not settled or ruled out otherwise; the
 * decision lists exactly these as pending. It errs on the side of asking; {@code rules.checks.Relevance}, which knows the
 * guide, leaves out more.
 */
public final class RelevantQuestions {

    /** Paths such as {@code answer.premises-area} or {@code chosen.tobacco-permit}, sorted. */
    public Set<String> openPaths(CompiledRules rules, Facts facts) {
        return paths(pending(rules, facts).stream().map(Decision.Pending::open));
    }

    /** The same, of a decision that is made already. */
    public Set<String> openPaths(Decision decision) {
        return paths(decision.pending().stream().map(Decision.Pending::open));
    }

    /** The rows that wait for open facts and may still change the outcome. */
    public List<Decision.Pending> pending(CompiledRules rules, Facts facts) {
        return new Deciding(rules, rules.typed(facts))
                .evaluate().pending().stream()
                        .map(w -> new Decision.Pending(
                                w.row(),
                                w.phase(),
                                w.matter(),
                                w.material(),
                                w.open().get()))
                        .toList();
    }

    private static Set<String> paths(Stream<List<String>> open) {
        return open.flatMap(List::stream)
                .filter(p -> !p.startsWith("subject.") && !p.startsWith("parameter."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
