package cn.yijianshi.intake;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.Guide;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows the guide: asks only what can still change the outcome, and keeps showing what was answered. */
@Component
class GuideReading {

    private final Clock clock;

    GuideReading(Clock clock) {
        this.clock = clock;
    }

    GuideView view(Draft draft) {
        Situation situation = new Situation(draft, clock);
        Facts facts = situation.facts();
        GuideFlow.Open open = draft.release().guide().open(draft.release().rules(), facts);
        List<GuideView.Page> pages = new ArrayList<>();
        for (Guide.Page page : draft.release().definition().guide().pages()) {
            List<GuideView.Question> shown = page.questions().stream()
                    .filter(q -> open.questions().contains(q) || isAnswered(draft, situation, q, facts))
                    .map(q -> question(draft, situation, q))
                    .toList();
            if (!shown.isEmpty()) {
                pages.add(new GuideView.Page(page.id(), page.title(), shown));
            }
        }
        List<GuideView.OptionalMatter> optional = optional(draft, open);
        int unchosen = (int) optional.stream().filter(o -> o.chosen() == null).count();
        return new GuideView(pages, optional, open.questions().size() + unchosen);
    }

    /** What was answered stays to be seen and changed; what the parties answered is seen there. */
    private static boolean isAnswered(Draft draft, Situation situation, Guide.Question question, Facts facts) {
        boolean hereToSee = situation.typed(question).isPresent()
                || situation.answer(question).isPresent();
        return hereToSee
                && situation.fromParties(question).isEmpty()
                && draft.release().guide().makesSense(question, facts);
    }

    /** The questions that are still open. */
    List<OpenQuestion> openQuestions(Draft draft) {
        GuideView view = view(draft);
        List<OpenQuestion> open = new ArrayList<>();
        view.pages().forEach(p -> p.questions().stream()
                .filter(q -> q.answer() == null || q.problem() != null)
                .forEach(q -> open.add(new OpenQuestion(q.id(), q.text(), q.problem()))));
        view.optional().stream()
                .filter(o -> o.chosen() == null)
                .forEach(o -> open.add(new OpenQuestion(o.matter(), "是否选办“" + o.name() + "”", null)));
        return open;
    }

    /**
     * @param id of the question, or of the optional matter that may be chosen
     * @param problem what is wrong with the answer; null where there is none yet
     */
    record OpenQuestion(String id, String text, @Nullable String problem) {}

    private static GuideView.Question question(Draft draft, Situation situation, Guide.Question question) {
        Optional<JsonNode> typed = situation.typed(question);
        return new GuideView.Question(
                question.id(),
                question.text(),
                question.type().id(),
                draft.release().definition().options(question).stream()
                        .map(o -> new GuideView.Choice(o.code(), o.label()))
                        .toList(),
                question.unit(),
                question.help(),
                typed.or(() -> situation.answer(question)).orElse(null),
                typed.isPresent() || situation.answer(question).isEmpty()
                        ? null
                        : situation
                                .evident(question)
                                .map(Situation.Evident::source)
                                .orElse(null),
                situation.fault(question).orElse(null));
    }

    private static List<GuideView.OptionalMatter> optional(Draft draft, GuideFlow.Open open) {
        LoadedRelease release = draft.release();
        List<GuideView.OptionalMatter> optional = new ArrayList<>();
        for (Bundle.Member member : release.bundle().matters()) {
            Boolean chosen = draft.content().chosen().get(member.matter());
            boolean offered = chosen != null || open.choices().contains(member.matter());
            if (member.applies() == Bundle.Mode.OPTIONAL && offered) {
                Matter matter = release.matter(member.matter());
                optional.add(new GuideView.OptionalMatter(
                        matter.id(), matter.name(), release.departmentName(matter.department()), chosen));
            }
        }
        return optional;
    }
}
