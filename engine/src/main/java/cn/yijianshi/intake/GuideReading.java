package cn.yijianshi.intake;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.Guide;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.RelevantQuestions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows the guide: asks only what can still change the outcome, and keeps showing what was answered. */
@Component
class GuideReading {

    private final RelevantQuestions relevance = new RelevantQuestions();
    private final Clock clock;

    GuideReading(Clock clock) {
        this.clock = clock;
    }

    GuideView view(Draft draft) {
        Situation situation = new Situation(draft, clock);
        Facts facts = situation.facts();
        Set<String> relevant = relevant(draft.release(), situation, facts);
        List<GuideView.Page> pages = new ArrayList<>();
        int open = 0;
        for (Guide.Page page : draft.release().definition().guide().pages()) {
            List<GuideView.Question> shown = new ArrayList<>();
            for (Guide.Question question : page.questions()) {
                boolean answered = situation.answer(question).isPresent();
                boolean asked = situation.asked(question, facts);
                if (asked && (answered || relevant.contains("answer." + question.id()))) {
                    shown.add(question(draft, situation, question));
                    open += answered ? 0 : 1;
                }
            }
            if (!shown.isEmpty()) {
                pages.add(new GuideView.Page(page.id(), page.title(), shown));
            }
        }
        List<GuideView.OptionalMatter> optional = optional(draft, relevant);
        open += (int) optional.stream().filter(o -> o.chosen() == null).count();
        return new GuideView(pages, optional, open);
    }

    /** The questions that are still open. */
    List<OpenQuestion> openQuestions(Draft draft) {
        GuideView view = view(draft);
        List<OpenQuestion> open = new ArrayList<>();
        view.pages().forEach(p -> p.questions().stream()
                .filter(q -> q.answer() == null)
                .forEach(q -> open.add(new OpenQuestion(q.id(), q.text()))));
        view.optional().stream()
                .filter(o -> o.chosen() == null)
                .forEach(o -> open.add(new OpenQuestion(o.matter(), "是否选办“" + o.name() + "”")));
        return open;
    }

    /** @param id of the question, or of the optional matter that may be chosen */
    record OpenQuestion(String id, String text) {}

    /** Open facts that can still change the outcome, and questions on which the asking of such depends. */
    private Set<String> relevant(LoadedRelease release, Situation situation, Facts facts) {
        Set<String> relevant = new HashSet<>(relevance.openPaths(release.rules(), facts));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Guide.Question question :
                    release.definition().guide().questions().toList()) {
                if (relevant.contains("answer." + question.id())
                        && situation.answer(question).isEmpty()) {
                    for (Condition condition : GuideConditions.of(release, question)) {
                        grown |= relevant.add(condition.column().reads().text());
                    }
                }
            }
        }
        return relevant;
    }

    private static GuideView.Question question(Draft draft, Situation situation, Guide.Question question) {
        boolean typed = draft.content().answers().containsKey(question.id());
        return new GuideView.Question(
                question.id(),
                question.text(),
                question.type().id(),
                draft.release().definition().options(question).stream()
                        .map(o -> new GuideView.Choice(o.code(), o.label()))
                        .toList(),
                question.unit(),
                question.help(),
                situation.answer(question).orElse(null),
                typed
                        ? null
                        : situation
                                .evident(question)
                                .map(Situation.Evident::source)
                                .orElse(null));
    }

    private static List<GuideView.OptionalMatter> optional(Draft draft, Set<String> relevant) {
        LoadedRelease release = draft.release();
        List<GuideView.OptionalMatter> optional = new ArrayList<>();
        for (Bundle.Member member : release.bundle().matters()) {
            Boolean chosen = draft.content().chosen().get(member.matter());
            boolean offered = chosen != null || relevant.contains("chosen." + member.matter());
            if (member.applies() == Bundle.Mode.OPTIONAL && offered) {
                Matter matter = release.matter(member.matter());
                optional.add(new GuideView.OptionalMatter(
                        matter.id(), matter.name(), release.departmentName(matter.department()), chosen));
            }
        }
        return optional;
    }
}
