package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.RelevantQuestions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which open facts can still change the outcome, given the answers so far and the guide: a question that is left out stays
 * unknown, and whatever it were answered, and whatever the others are answered, the same matters, materials and values
 * would come out as when it stays so. Rows that can no longer hold, or that say nothing more where others hold, keep no
 * question open. What is not settled within a set amount of work is asked. Safe for use by several threads.
 */
public final class Relevance {

    /** Days and regions in use at one time are few; an older one is made again. */
    private static final int MOST_PLACES = 16;

    private final Setting setting;
    private final RelevantQuestions waiting = new RelevantQuestions();
    private final Map<List<Object>, Place> places = new LinkedHashMap<>(16, 0.75f, true);

    /** Questions whose asking depends on something. */
    private final List<Asked> asked;

    private record Asked(String id, String path, List<String> depends) {}

    public Relevance(Setting setting) {
        this.setting = setting;
        this.asked = setting.guide().reversed().stream()
                .filter(q -> !q.when().isEmpty())
                .map(q -> new Asked(
                        q.id(),
                        new FactPath.Answer(q.id()).text(),
                        q.when().stream().map(c -> c.column().reads().text()).toList()))
                .toList();
    }

    /**
     * Paths such as {@code answer.premises-area} or {@code chosen.tobacco-permit}, sorted; with a question those on which
     * the asking of it depends.
     *
     * <p>The first question about a day and region takes longer than those after it.
     *
     * @param rules the compiled rules of the setting's scope
     */
    public Set<String> openPaths(CompiledRules rules, Facts facts) {
        List<Decision.Pending> pending = waiting.pending(rules, facts);
        Narrowing narrowing = new Narrowing(setting, place(facts), facts);
        for (Decision.Pending row : pending) {
            Set<String> open = new TreeSet<>(row.open());
            open.removeIf(p -> p.startsWith("subject.") || p.startsWith("parameter."));
            withConditions(open, facts);
            narrowing.add(row, open);
        }
        return narrowing.left();
    }

    /** Adds the open questions on which the asking of open questions depends. */
    private void withConditions(Set<String> open, Facts facts) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Asked question : asked) {
                if (open.contains(question.path()) && !facts.answers().containsKey(question.id())) {
                    for (String reads : question.depends()) {
                        boolean known = reads.startsWith("answer.")
                                && facts.answers().containsKey(reads.substring("answer.".length()));
                        grown |= !known && open.add(reads);
                    }
                }
            }
        }
    }

    private Place place(Facts facts) {
        LocalDate day = facts.lawDate();
        synchronized (places) {
            Place place =
                    places.computeIfAbsent(List.of(day, facts.region()), k -> new Place(setting, day, facts.region()));
            if (places.size() > MOST_PLACES) {
                places.remove(places.keySet().iterator().next());
            }
            return place;
        }
    }
}
