package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Truth;
import cn.yijianshi.rules.checks.Relevance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How a bundle's guide runs: which questions make sense with the answers so far, and which of them can still change the
 * outcome. A question that cannot is not asked; what was not asked is unknown, never “no”. Pure: the same answers, the same
 * questions.
 */
public final class GuideFlow {

    private final BundleDefinition definition;
    private final Regions regions;
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Relevance relevance;

    /** @throws IllegalArgumentException if a condition cannot be read; {@code check} finds that before a release */
    public GuideFlow(BundleDefinition definition) {
        this.definition = definition;
        this.regions = definition.catalogue().regionTree();
        this.relevance = new Relevance(BundleTables.setting(definition));
        definition.guide().questions().forEach(q -> conditions.put(q.id(), conditions(q)));
    }

    /**
     * The situation with the answers that count: those to questions whose condition holds, in the guide's order. One that
     * is not decided yet is not asked yet.
     *
     * @param situation everything else that is known
     * @param answers by question id; those that no longer make sense are passed over
     */
    public Facts facts(Facts situation, Map<String, JsonNode> answers) {
        Map<String, JsonNode> counted = new TreeMap<>();
        Facts facts = with(situation, counted);
        for (Guide.Question question : definition.guide().questions().toList()) {
            JsonNode answer = answers.get(question.id());
            if (answer != null && makesSense(question, facts)) {
                counted.put(question.id(), answer);
                facts = with(situation, counted);
            }
        }
        return facts;
    }

    /** Whether a question's condition holds. */
    public boolean makesSense(Guide.Question question, Facts facts) {
        return Condition.all(conditions.getOrDefault(question.id(), List.of()), facts, regions) == Truth.TRUE;
    }

    /**
     * The unanswered questions to ask now, in the guide's order: those that make sense and can still change the outcome, or
     * on which the asking of such a question depends.
     *
     * @param facts as {@link #facts} makes them
     */
    public Open open(CompiledRules rules, Facts facts) {
        Set<String> wanted = openPaths(rules, facts);
        List<Guide.Question> unanswered = definition
                .guide()
                .questions()
                .filter(q -> !facts.answers().containsKey(q.id()))
                .toList();
        return new Open(
                unanswered.stream()
                        .filter(q -> wanted.contains(path(q)) && makesSense(q, facts))
                        .toList(),
                definition.bundle().matters().stream()
                        .filter(m -> m.applies() == Bundle.Mode.OPTIONAL && wanted.contains("chosen." + m.matter()))
                        .map(Bundle.Member::matter)
                        .toList());
    }

    /**
     * The facts that can still change the outcome, by path ({@code answer.premises-area}): questions that are to be asked
     * now or later, and what is not asked for.
     */
    public Set<String> openPaths(CompiledRules rules, Facts facts) {
        return relevance.openPaths(rules, facts);
    }

    /**
     * What is still to be asked.
     *
     * @param questions in the guide's order
     * @param choices optional matters whose choice matters, in the bundle's order
     */
    public record Open(List<Guide.Question> questions, List<String> choices) {

        public boolean isEmpty() {
            return questions.isEmpty() && choices.isEmpty();
        }
    }

    private static String path(Guide.Question question) {
        return "answer." + question.id();
    }

    private static List<Condition> conditions(Guide.Question question) {
        if (question.when() == null) {
            return List.of();
        }
        Faults faults = new Faults();
        ParsedFile place =
                new ParsedFile("guide.yaml", "guide", CanonicalJson.mapper().valueToTree(question.when()), Map.of());
        List<Condition> read = Condition.read(place, "", place.tree(), faults);
        if (faults.hasErrors()) {
            throw new IllegalArgumentException(question.id() + ": " + faults.all());
        }
        return read;
    }

    private static Facts with(Facts situation, Map<String, JsonNode> answers) {
        return new Facts(
                situation.region(),
                situation.lawDate(),
                situation.evidenceDate(),
                answers,
                situation.chosen(),
                situation.form(),
                situation.groups(),
                situation.parties());
    }
}
