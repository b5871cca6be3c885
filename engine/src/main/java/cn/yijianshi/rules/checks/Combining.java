package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Limit;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Scope;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What several rows mean together, kind by kind, as docs/formats lists it: which conclusions cannot be both, and which
 * leave another nothing to say.
 */
final class Combining {

    private final Scope scope;

    Combining(Scope scope) {
        this.scope = scope;
    }

    /** Whether two rows that hold together contradict each other. */
    static boolean contradict(Conclusion one, Conclusion other) {
        return switch (one) {
            case Conclusion.Applicability a ->
                other instanceof Conclusion.Applicability b
                        && a.matter().equals(b.matter())
                        && a.applies() != b.applies();
            case Conclusion.Routing a ->
                other instanceof Conclusion.Routing b
                        && a.matter().equals(b.matter())
                        && a.aspect().equals(b.aspect())
                        && !a.value().equals(b.value());
            case Conclusion.Eligibility a -> false;
            case Conclusion.Required a -> false;
            case Conclusion.Exemption a -> false;
            case Conclusion.Deferral a -> false;
            case Conclusion.TimeLimit a -> false;
            case Conclusion.Fee a -> false;
            case Conclusion.Content a -> false;
            case Conclusion.Field a -> false;
        };
    }

    /** Whether a row says nothing more where another holds: the other says the same, or goes before it. */
    boolean covers(Conclusion strong, Conclusion weak) {
        return switch (weak) {
            case Conclusion.Eligibility w -> strong.equals(w);
            case Conclusion.Applicability w -> strong.equals(w);
            case Conclusion.Routing w -> strong.equals(w);
            case Conclusion.Fee w ->
                strong instanceof Conclusion.Fee s
                        && s.matter().equals(w.matter())
                        && s.item().equals(w.item())
                        && (s.equals(w) || lower(s.amount(), w.amount()));
            case Conclusion.Required w -> strong instanceof Conclusion.Required s && covers(s, w);
            case Conclusion.Exemption w ->
                strong instanceof Conclusion.Exemption s
                        && Objects.equals(s.material(), w.material())
                        && Objects.equals(s.by(), w.by())
                        && about(s.matter(), w.matter());
            case Conclusion.Deferral w ->
                strong instanceof Conclusion.Deferral s
                        && Objects.equals(s.material(), w.material())
                        && about(s.matter(), w.matter())
                        && (s.forbidden()
                                || (!w.forbidden() && s.status() == w.status() && atMost(s.within(), w.within())));
            case Conclusion.TimeLimit w ->
                strong instanceof Conclusion.TimeLimit s
                        && s.matter().equals(w.matter())
                        && atMost(s.promised(), w.promised())
                        && atMost(s.statutory(), w.statutory());
            case Conclusion.Content w ->
                strong instanceof Conclusion.Content s
                        && s.matter().equals(w.matter())
                        && (w.note() == null || w.note().equals(s.note()))
                        && (w.validYears() == null || (s.validYears() != null && s.validYears() <= w.validYears()));
            case Conclusion.Field w ->
                strong instanceof Conclusion.Field s
                        && s.element().equals(w.element())
                        && s.status().compareTo(w.status()) >= 0;
        };
    }

    private boolean covers(Conclusion.Required strong, Conclusion.Required weak) {
        Optional<Matter.Requirement> own =
                scope.catalogue().matter(weak.matter()).flatMap(m -> m.requirement(weak.material()));
        int originals = own.map(Matter.Requirement::originals).orElse(1);
        int copies = own.map(Matter.Requirement::copies).orElse(0);
        return strong.matter().equals(weak.matter())
                && strong.material().equals(weak.material())
                && or(strong.originals(), originals) >= or(weak.originals(), originals)
                && or(strong.copies(), copies) >= or(weak.copies(), copies);
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }

    /** A row about no matter is about every one. */
    private static boolean about(@Nullable String strong, @Nullable String weak) {
        return strong == null || strong.equals(weak);
    }

    private static boolean lower(Operand strong, Operand weak) {
        return strong instanceof Operand.Literal s
                && weak instanceof Operand.Literal w
                && s.value().compareTo(w.value()) < 0;
    }

    /** Parameters differ from place to place and change in time, so that only spans written out are compared by length. */
    private static boolean atMost(@Nullable Limit strong, @Nullable Limit weak) {
        if (weak == null || weak.equals(strong)) {
            return true;
        }
        return strong instanceof Limit.Span(TimeSpan s)
                && weak instanceof Limit.Span(TimeSpan w)
                && s.unit() == w.unit()
                && s.amount() <= w.amount();
    }
}
