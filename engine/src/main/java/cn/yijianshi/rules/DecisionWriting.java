package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.Decision.Pending;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an outcome down as a decision: in words, and in the one order. */
final class DecisionWriting {

    private static final Comparator<Finding> FINDING_ORDER = Comparator.comparing(Finding::phase)
            .thenComparing(f -> text(f.matter()))
            .thenComparing(f -> text(f.material()))
            .thenComparing(Finding::status)
            .thenComparing(f -> CanonicalJson.write(f.detail()))
            .thenComparing(f -> text(f.overriddenBy()));

    private static final Comparator<Pending> PENDING_ORDER = Comparator.comparing(Pending::phase)
            .thenComparing(p -> text(p.matter()))
            .thenComparing(p -> text(p.material()))
            .thenComparing(Pending::row);

    private final String release;
    private final Causes causes;

    DecisionWriting(String release, Wording words) {
        this.release = release;
        this.causes = new Causes(words);
    }

    Decision write(Outcome outcome, Facts facts) {
        List<Finding> findings = outcome.findings().stream()
                .map(this::finding)
                .sorted(FINDING_ORDER)
                .toList();
        List<Pending> pending = outcome.pending().stream()
                .map(w -> new Pending(
                        w.row(), w.phase(), w.matter(), w.material(), w.open().get()))
                .distinct()
                .sorted(PENDING_ORDER)
                .toList();
        return new Decision(release, facts.region(), facts.lawDate(), facts.evidenceDate(), findings, pending);
    }

    private Finding finding(Outcome.Found found) {
        return new Finding(
                found.phase(),
                found.matter(),
                found.material(),
                found.status(),
                found.detail().get(),
                found.because().stream().map(causes::of).toList(),
                found.overriddenBy());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
