package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Limit;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /**
     * One thing that a row adds to the outcome.
     *
     * @param silenced whether a row that holds too leaves it nothing to add: it says the same, or goes before it
     * @param beside what must hold too for it to add anything; null: nothing
     */
    record Effect(Predicate<Conclusion> silenced, @Nullable Predicate<Conclusion> beside) {}

    /** Whether a row says nothing more where another holds. */
    boolean covers(Conclusion strong, Conclusion weak, ResolvedCells at) {
        return effects(weak, at).stream().allMatch(e -> e.silenced().test(strong));
    }

    /**
     * What a row adds, thing by thing: it is pointless where each is said already, be it by several rows.
     *
     * @param at the values of parameters where and when it holds
     */
    List<Effect> effects(Conclusion row, ResolvedCells at) {
        return switch (row) {
            case Conclusion.Eligibility w -> only(w::equals);
            case Conclusion.Applicability w -> only(w::equals);
            case Conclusion.Routing w -> only(w::equals);
            case Conclusion.Fee w ->
                only(c -> c instanceof Conclusion.Fee s
                        && s.matter().equals(w.matter())
                        && s.item().equals(w.item())
                        && (s.equals(w) || lower(s.amount(), w.amount(), at)));
            case Conclusion.Required w -> copies(w);
            case Conclusion.Exemption w ->
                only(c -> c instanceof Conclusion.Exemption s
                        && Objects.equals(s.material(), w.material())
                        && Objects.equals(s.by(), w.by())
                        && about(s.matter(), w.matter()));
            case Conclusion.Deferral w -> deferral(w, at);
            case Conclusion.TimeLimit w -> {
                List<Effect> effects = new ArrayList<>();
                clock(w.promised(), w, Conclusion.TimeLimit::promised, at).ifPresent(effects::add);
                clock(w.statutory(), w, Conclusion.TimeLimit::statutory, at).ifPresent(effects::add);
                yield effects;
            }
            case Conclusion.Content w -> content(w);
            case Conclusion.Field w ->
                only(c -> c instanceof Conclusion.Field s
                        && s.element().equals(w.element())
                        && s.status().compareTo(w.status()) >= 0);
        };
    }

    private static List<Effect> only(Predicate<Conclusion> silenced) {
        return List.of(new Effect(silenced, null));
    }

    /** Each number of copies is the most that any row asks for. */
    private List<Effect> copies(Conclusion.Required weak) {
        Optional<Matter.Requirement> own =
                scope.catalogue().matter(weak.matter()).flatMap(m -> m.requirement(weak.material()));
        int originals = own.map(Matter.Requirement::originals).orElse(1);
        int copies = own.map(Matter.Requirement::copies).orElse(0);
        Predicate<Conclusion> same = c -> c instanceof Conclusion.Required s
                && s.matter().equals(weak.matter())
                && s.material().equals(weak.material());
        return List.of(
                new Effect(
                        same.and(c -> c instanceof Conclusion.Required s
                                && or(s.originals(), originals) >= or(weak.originals(), originals)),
                        null),
                new Effect(
                        same.and(c -> c instanceof Conclusion.Required s
                                && or(s.copies(), copies) >= or(weak.copies(), copies)),
                        null));
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }

    /** To forbid, to allow, and to set the shortest time; the last also of rows that allow nothing themselves. */
    private List<Effect> deferral(Conclusion.Deferral weak, ResolvedCells at) {
        Predicate<Conclusion> forbidden = c -> c instanceof Conclusion.Deferral s && s.forbidden() && about(s, weak);
        Predicate<Conclusion> allowed = c -> c instanceof Conclusion.Deferral s && s.allowed() && about(s, weak);
        if (weak.forbidden()) {
            return only(forbidden);
        }
        Matter matter = weak.matter() == null
                ? null
                : scope.catalogue().matter(weak.matter()).orElse(null);
        Limit within = weak.within();
        if (within instanceof Limit.OfParameter && at.span(within, matter) == null) {
            return List.of();
        }
        Predicate<Conclusion> sooner = c -> c instanceof Conclusion.Deferral s
                && !s.forbidden()
                && about(s, weak)
                && atMost(s.within(), within, matter, at);
        Predicate<Conclusion> meets = c -> c instanceof Conclusion.Deferral s
                && s.allowed()
                && Objects.equals(s.material(), weak.material())
                && (s.matter() == null || about(weak.matter(), s.matter()));
        if (!weak.allowed()) {
            return List.of(new Effect(forbidden.or(sooner), meets));
        }
        Effect grants = new Effect(forbidden.or(allowed), null);
        return within == null ? List.of(grants) : List.of(grants, new Effect(forbidden.or(sooner), null));
    }

    private Optional<Effect> clock(
            @Nullable Limit limit,
            Conclusion.TimeLimit weak,
            Function<Conclusion.TimeLimit, @Nullable Limit> same,
            ResolvedCells at) {
        Matter matter = scope.catalogue().matter(weak.matter()).orElse(null);
        if (limit == null || (limit instanceof Limit.OfParameter && at.span(limit, matter) == null)) {
            return Optional.empty();
        }
        return Optional.of(new Effect(
                c -> c instanceof Conclusion.TimeLimit s
                        && s.matter().equals(weak.matter())
                        && atMost(same.apply(s), limit, matter, at),
                null));
    }

    private static List<Effect> content(Conclusion.Content weak) {
        List<Effect> effects = new ArrayList<>();
        Predicate<Conclusion> same =
                c -> c instanceof Conclusion.Content s && s.matter().equals(weak.matter());
        String note = weak.note();
        if (note != null) {
            effects.add(new Effect(same.and(c -> c instanceof Conclusion.Content s && note.equals(s.note())), null));
        }
        Integer years = weak.validYears();
        if (years != null) {
            effects.add(new Effect(
                    same.and(c ->
                            c instanceof Conclusion.Content s && s.validYears() != null && s.validYears() <= years),
                    null));
        }
        return effects;
    }

    private static boolean about(Conclusion.Deferral strong, Conclusion.Deferral weak) {
        return Objects.equals(strong.material(), weak.material()) && about(strong.matter(), weak.matter());
    }

    /** A row about no matter is about every one. */
    private static boolean about(@Nullable String strong, @Nullable String weak) {
        return strong == null || strong.equals(weak);
    }

    private static boolean lower(Operand strong, Operand weak, ResolvedCells at) {
        BigDecimal s = at.number(strong);
        BigDecimal w = at.number(weak);
        return s != null && w != null && s.compareTo(w) < 0;
    }

    private static boolean atMost(
            @Nullable Limit strong, @Nullable Limit weak, @Nullable Matter matter, ResolvedCells at) {
        if (weak == null || weak.equals(strong)) {
            return true;
        }
        TimeSpan s = strong == null ? null : at.span(strong, matter);
        TimeSpan w = at.span(weak, matter);
        return s != null && w != null && Limit.compare(s, w) <= 0;
    }
}
