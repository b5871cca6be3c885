package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.Explanations.NearMiss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows that would have concluded something had they held, with every cell of theirs that does not. */
final class NearMisses {

    private static final int MOST = 3;

    private final CompiledRules rules;
    private final Facts facts;
    private final Decision decision;
    private final Wording words;
    private final CellWording cells;
    private final ConclusionWording conclusions;

    NearMisses(CompiledRules rules, Facts facts, Decision decision) {
        this.rules = rules;
        this.facts = facts;
        this.decision = decision;
        this.words = rules.words();
        this.cells = new CellWording(words);
        this.conclusions = new ConclusionWording(words);
    }

    /** Why a matter does not apply. */
    List<NearMiss> applies(String matter) {
        List<NearMiss> misses = new ArrayList<>(notChosen(matter));
        misses.addAll(rows(
                then -> then instanceof Conclusion.Applicability c
                        && c.applies()
                        && c.matter().equals(matter),
                rules.situation(facts),
                null));
        return nearest(misses);
    }

    /** Why a material is not asked for. */
    List<NearMiss> required(String material) {
        List<NearMiss> misses = new ArrayList<>(notAlways(material));
        misses.addAll(rows(
                then -> then instanceof Conclusion.Required c && c.material().equals(material),
                rules.situation(facts),
                null));
        return nearest(misses);
    }

    /** Why a material that is asked for has to be handed in. */
    List<NearMiss> exempt(String material) {
        List<NearMiss> misses = new ArrayList<>();
        for (Finding asked : asked(material)) {
            List<NearMiss> near = waivers(then -> then instanceof Conclusion.Exemption, asked);
            misses.addAll(near.isEmpty() ? noRow(asked, "不能免提交：没有规则规定它可以免提交") : near);
        }
        return nearest(misses);
    }

    /** Why a material that has to be handed in cannot come later: the rows that forbid it, then those that nearly allow it. */
    List<NearMiss> deferrable(String material) {
        List<NearMiss> misses = new ArrayList<>();
        for (Finding asked : asked(material)) {
            List<NearMiss> near = new ArrayList<>();
            decision.holding(Concludes.DEFERRAL).stream()
                    .filter(f -> f.status().equals("forbidden") && about(f, asked))
                    .flatMap(f -> f.because().stream())
                    .forEach(c -> near.add(new NearMiss(c.row(), 0, c.label())));
            near.addAll(waivers(then -> then instanceof Conclusion.Deferral c && c.allowed(), asked));
            misses.addAll(near.isEmpty() ? noRow(asked, "不能容缺：没有规则规定它可以容缺") : near);
        }
        return nearest(misses);
    }

    /** Requirements of a material that are neither waived nor put off. */
    private List<Finding> asked(String material) {
        return decision.holding(Concludes.REQUIRED).stream()
                .filter(f -> material.equals(f.material()))
                .filter(f -> decision.holding(Concludes.DEFERRAL).stream()
                        .noneMatch(d -> d.status().equals("allowed") && about(d, f)))
                .toList();
    }

    private static boolean about(Finding one, Finding other) {
        return String.valueOf(one.matter()).equals(other.matter())
                && String.valueOf(one.material()).equals(other.material());
    }

    /** That nothing could ever conclude it is a reason too. */
    private List<NearMiss> noRow(Finding asked, String why) {
        return List.of(new NearMiss(
                "matter/" + asked.matter(), 1, "《" + words.material(String.valueOf(asked.material())) + "》" + why));
    }

    /** The rows about one requirement. */
    private List<NearMiss> waivers(Predicate<Conclusion> kind, Finding asked) {
        String material = String.valueOf(asked.material());
        String matter = String.valueOf(asked.matter());
        List<NearMiss> misses = new ArrayList<>(rows(
                then -> kind.test(then)
                        && material.equals(then.material())
                        && (then.matter() == null || matter.equals(then.matter())),
                rules.situation(facts),
                material));
        subject(matter, material)
                .ifPresent(s -> misses.addAll(rows(then -> kind.test(then) && then.material() == null, s, material)));
        return misses;
    }

    private Optional<Subject> subject(String matter, String material) {
        Optional<Matter> about = rules.scope().catalogue().matter(matter);
        Optional<Material> of = rules.scope().catalogue().material(material);
        return about.isPresent() && of.isPresent()
                ? Optional.of(rules.subject(facts, about.get(), of.get(), resultInBundle(about.get(), of.get())))
                : Optional.empty();
    }

    private Truth resultInBundle(Matter matter, Material material) {
        String of = material.resultOf();
        return of == null || of.equals(matter.id()) ? Truth.FALSE : applied(of);
    }

    /** Whether a matter applies, by the decision. */
    private Truth applied(String matter) {
        boolean open = decision.pending().stream()
                .anyMatch(p -> p.phase() == Concludes.APPLICABILITY && matter.equals(p.matter()));
        return decision.applies(matter) ? Truth.TRUE : open ? Truth.UNKNOWN : Truth.FALSE;
    }

    private List<NearMiss> rows(Predicate<Conclusion> about, FactView view, @Nullable String material) {
        List<NearMiss> misses = new ArrayList<>();
        for (RowRef ref : rules.rows().all()) {
            boolean ofSubject = ref.table().subject() != null;
            if (ofSubject == (view instanceof Subject)
                    && ref.row().inForce(facts.lawDate())
                    && about.test(ref.row().then())) {
                row(ref, view, material).ifPresent(misses::add);
            }
        }
        return misses;
    }

    private Optional<NearMiss> row(RowRef ref, FactView view, @Nullable String material) {
        List<String> failing = new ArrayList<>();
        CellTest test = new CellTest(view);
        boolean open = true;
        if (ref.row().then() instanceof Conclusion.Required c && !decision.applies(c.matter())) {
            failing.add(notApplying(c.matter()));
        }
        rules.scope().switchedOff().stream()
                .filter(s -> s.of(ref.path()))
                .findFirst()
                .ifPresent(s -> failing.add("本一件事不适用这条共享政策，" + s.reason()));
        for (Column column : ref.table().columns()) {
            Cell cell = ref.row().cells().get(column.id());
            Truth truth = cell == null ? Truth.TRUE : test.truth(column, cell);
            if (cell != null && truth != Truth.TRUE) {
                failing.add(cells.fails(column, cell, view));
                open &= truth == Truth.UNKNOWN;
            }
        }
        if (failing.isEmpty()) {
            return Optional.empty();
        }
        boolean matterOpen = open && ref.row().then() instanceof Conclusion.Applicability;
        String missed = matterOpen
                ? notApplying(String.valueOf(ref.row().then().matter()))
                : conclusions.missed(ref.row().then(), material);
        return Optional.of(new NearMiss(ref.path(), failing.size(), said(missed, failing)));
    }

    private String notApplying(String matter) {
        return (applied(matter) == Truth.UNKNOWN ? "尚不能确定是否办理“" : "不办理“") + words.matter(matter) + "”";
    }

    /** An optional matter that the applicant did not choose. */
    private List<NearMiss> notChosen(String matter) {
        Boolean chosen = facts.chosen().get(matter);
        boolean optional = rules.scope().members().contains(new Scope.Member(matter, Scope.Mode.OPTIONAL));
        if (!optional || Boolean.TRUE.equals(chosen)) {
            return List.of();
        }
        String why = chosen == null ? "未询问申请人是否选办" : "申请人没有选办";
        return List.of(new NearMiss("matter/" + matter, 1, said(notApplying(matter), List.of(why))));
    }

    /** Matters that would always ask for a material, did they apply. */
    private List<NearMiss> notAlways(String material) {
        List<NearMiss> misses = new ArrayList<>();
        for (Scope.Member member : rules.scope().members()) {
            if (RuleChecks.always(rules.scope().catalogue(), member.matter(), material)
                    && !decision.applies(member.matter())) {
                misses.add(new NearMiss(
                        "matter/" + member.matter(),
                        1,
                        said(
                                conclusions.missed(
                                        new Conclusion.Required(member.matter(), material, null, null), null),
                                List.of(notApplying(member.matter())))));
            }
        }
        return misses;
    }

    private static List<NearMiss> nearest(List<NearMiss> misses) {
        return misses.stream()
                .distinct()
                .sorted(Comparator.comparingInt(NearMiss::failing))
                .limit(MOST)
                .toList();
    }

    private static String said(String missed, List<String> failing) {
        return missed + "：" + String.join("；", failing);
    }
}
