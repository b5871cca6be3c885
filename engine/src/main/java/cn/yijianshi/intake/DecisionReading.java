package cn.yijianshi.intake;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.cases.CaseSchedule;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.rules.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Decides a draft and puts the decision into words a clerk can read out. */
@Component
class DecisionReading {

    private final Releases releases;
    private final GuideReading guide;
    private final CaseSchedule schedule;
    private final Clock clock;

    DecisionReading(Releases releases, GuideReading guide, CaseSchedule schedule, Clock clock) {
        this.releases = releases;
        this.guide = guide;
        this.schedule = schedule;
        this.clock = clock;
    }

    DecisionRecord decide(Draft draft) {
        return releases.decide(draft.release(), new Situation(draft, clock).facts());
    }

    /** The materials of a decision, merged. */
    List<MaterialOutcome> materials(Draft draft, Decision decision) {
        return MaterialList.of(decision, draft.release().definition().catalogue())
                .materials();
    }

    DecisionView view(Draft draft) {
        DecisionRecord made = decide(draft);
        Decision decision = made.decision();
        List<DecisionView.Notice> notices = decision.holding(Concludes.ELIGIBILITY).stream()
                .map(f -> new DecisionView.Notice(
                        f.status(),
                        message(f),
                        stops(f, decision),
                        new Reasons(draft.release()).of("受理资格", f.because())))
                .toList();
        Explanations explanations = new Explanations(draft.release().rules().scope());
        List<MaterialOutcome> materials = materials(draft, decision);
        return new DecisionView(
                notices,
                notices.stream().anyMatch(DecisionView.Notice::stops),
                matters(draft, made, explanations),
                materials.stream()
                        .map(m -> material(draft.release(), m, made, explanations))
                        .toList(),
                notAsked(draft, made, explanations, materials),
                explanations.mayStill(draft.release().rules(), decision).stream()
                        .map(Explanations.Possible::sentence)
                        .distinct()
                        .toList(),
                guide.openQuestions(draft).stream()
                        .map(GuideReading.OpenQuestion::text)
                        .toList(),
                schedule.promisedDays(draft.release(), decision) + " 个工作日（按流程最长路径计算）",
                decision.lawDate().toString(),
                draft.release().hash().hex());
    }

    private List<DecisionView.MatterLine> matters(Draft draft, DecisionRecord made, Explanations explanations) {
        LoadedRelease release = draft.release();
        List<DecisionView.MatterLine> lines = new ArrayList<>();
        for (Bundle.Member member : release.bundle().matters()) {
            Matter matter = release.matter(member.matter());
            boolean applies = made.decision().applies(matter.id());
            List<DecisionView.Reason> reasons = made.decision().holding(Concludes.APPLICABILITY).stream()
                    .filter(f -> matter.id().equals(f.matter()))
                    .flatMap(f ->
                            new Reasons(release).of(f.status().equals("applies") ? "适用" : "不适用", f.because()).stream())
                    .toList();
            List<String> whyNot = applies
                    ? List.of()
                    : explanations.whyNot(release.rules(), made.facts(), made.decision(), matter.id()).stream()
                            .map(Explanations.NearMiss::sentence)
                            .toList();
            TimeSpan promised = schedule.promised(made.decision(), matter);
            lines.add(new DecisionView.MatterLine(
                    matter.id(),
                    matter.name(),
                    release.departmentName(matter.department()),
                    release.organName(matter, draft.region()),
                    status(draft, made.decision(), member, applies),
                    applies ? route(release, made.decision(), matter.id()).orElse(null) : null,
                    promised.words(),
                    reasons,
                    whyNot));
        }
        return lines;
    }

    private static String status(Draft draft, Decision decision, Bundle.Member member, boolean applies) {
        if (applies) {
            return "applies";
        }
        if (member.applies() == Bundle.Mode.OPTIONAL
                && Boolean.FALSE.equals(draft.content().chosen().get(member.matter()))) {
            return "not-chosen";
        }
        boolean open = decision.pending().stream()
                .anyMatch(p ->
                        p.phase() == Concludes.APPLICABILITY && member.matter().equals(p.matter()));
        return open ? "open" : "not-needed";
    }

    /** How a matter is handled, in the words of the row that says so. */
    private static Optional<String> route(LoadedRelease release, Decision decision, String matter) {
        return decision.route(matter, "route").map(value -> release.definition().packs().stream()
                .flatMap(pack -> pack.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(Row::then)
                .map(then -> then instanceof Conclusion.Routing routing
                                && routing.matter().equals(matter)
                                && routing.aspect().equals("route")
                                && routing.value().equals(value)
                        ? routing.label()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(value));
    }

    private static DecisionView.MaterialLine material(
            LoadedRelease release, MaterialOutcome outcome, DecisionRecord made, Explanations explanations) {
        Optional<Material> material = release.definition().catalogue().material(outcome.material());
        return new DecisionView.MaterialLine(
                outcome.material(),
                outcome.name(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                Copies.words(outcome),
                material.map(m -> m.source().label()).orElse(""),
                outcome.matters().stream().map(m -> release.matter(m).name()).toList(),
                outcome.within() == null ? null : outcome.within().words(),
                reasons(release, outcome, made, explanations));
    }

    /** Why it is asked for, and why it is neither waived nor put off: applicants ask for both. */
    private static List<DecisionView.Reason> reasons(
            LoadedRelease release, MaterialOutcome outcome, DecisionRecord made, Explanations explanations) {
        List<DecisionView.Reason> reasons = new ArrayList<>(new Reasons(release).of(outcome));
        String id = outcome.material();
        if (outcome.status() != MaterialOutcome.Status.EXEMPT) {
            explanations.whyNotExempt(release.rules(), made.facts(), made.decision(), id).stream()
                    .map(near -> nearMiss("为什么不免提交", near))
                    .forEach(reasons::add);
        }
        if (outcome.status() == MaterialOutcome.Status.REQUIRED) {
            explanations.whyNotDeferrable(release.rules(), made.facts(), made.decision(), id).stream()
                    .map(near -> nearMiss("为什么不可容缺", near))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private static DecisionView.Reason nearMiss(String about, Explanations.NearMiss near) {
        return new DecisionView.Reason(about, near.sentence(), near.row(), "", List.of(), null);
    }

    private static List<DecisionView.WhyNot> notAsked(
            Draft draft, DecisionRecord made, Explanations explanations, List<MaterialOutcome> asked) {
        LoadedRelease release = draft.release();
        TreeSet<String> ids = new TreeSet<>();
        release.bundle()
                .matters()
                .forEach(m -> release.matter(m.matter()).materials().forEach(r -> ids.add(r.material())));
        asked.forEach(a -> ids.remove(a.material()));
        List<DecisionView.WhyNot> lines = new ArrayList<>();
        for (String id : ids) {
            List<String> sentences =
                    new ArrayList<>(explanations.whyNot(release.rules(), made.facts(), made.decision(), id).stream()
                            .map(Explanations.NearMiss::sentence)
                            .distinct()
                            .toList());
            if (sentences.isEmpty()) {
                sentences.add("要求它的事项不适用");
            }
            String name = release.definition()
                    .catalogue()
                    .material(id)
                    .map(Material::name)
                    .orElse(id);
            lines.add(new DecisionView.WhyNot(id, name, sentences));
        }
        return lines;
    }

    /** What stands against one matter leaves it out, unless it would be handled all the same. */
    private static boolean stops(Decision.Finding notice, Decision decision) {
        return notice.matter() == null || decision.applies(notice.matter());
    }

    private static String message(Decision.Finding finding) {
        String message = finding.detail().containsKey("message")
                ? finding.detail().get("message").asString()
                : "";
        String channel = finding.detail().containsKey("channel")
                ? "（" + finding.detail().get("channel").asString() + "）"
                : "";
        return message + channel;
    }
}
