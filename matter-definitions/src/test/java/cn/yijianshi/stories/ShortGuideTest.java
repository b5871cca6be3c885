package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Guide;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.bundle.PromisedPath;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.stories.RandomApplicants.Applicant;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * The guide leaves out what cannot change the outcome, and nothing else: who answered the shortened guide gets what they
 * would have got by answering every question.
 */
class ShortGuideTest {

    private static final int APPLICANTS = Boolean.getBoolean("yijianshi.soak") ? 10_000 : 1_000;

    private final RuleEngine engine = new RuleEngine();

    @TestFactory
    Stream<DynamicTest> theShortenedGuideHasTheOutcomeOfTheFullOne() {
        return ShippedDefinitions.load().bundles().stream()
                .map(d -> DynamicTest.dynamicTest(d.bundle().name(), () -> check(d)));
    }

    private void check(BundleDefinition definition) {
        RandomApplicants applicants = new RandomApplicants(definition, 20_260_302);
        GuideFlow guide = new GuideFlow(definition);
        ProcessModel process = new ProcessReader()
                .read(new DefinitionFile("process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)))
                .runnable()
                .orElseThrow();
        int asked = 0;
        int questions = 0;
        try (CompiledRules rules = engine.compile(ReleaseScope.of("", definition))) {
            for (int i = 0; i < APPLICANTS; i++) {
                Applicant applicant = applicants.next();
                Facts full = guide.facts(with(applicant.situation(), applicant.choices()), applicant.answers());
                Facts shortened = shortened(guide, rules, applicant);
                assertThat(outcome(process, engine.decide(rules, shortened)))
                        .as("applicant %s of %s: %s", i, definition.bundle().id(), applicant)
                        .isEqualTo(outcome(process, engine.decide(rules, full)));
                asked += shortened.answers().size() + shortened.chosen().size();
                questions += full.answers().size() + full.chosen().size();
            }
        }
        assertThat(asked).as("questions asked, of %s", questions).isLessThan(questions);
    }

    /** Answers what is asked, one question after the other, until nothing is asked any more. */
    private static Facts shortened(GuideFlow guide, CompiledRules rules, Applicant applicant) {
        Map<String, JsonNode> answers = new HashMap<>();
        Map<String, Boolean> choices = new HashMap<>();
        Facts facts = guide.facts(applicant.situation(), answers);
        GuideFlow.Open open = guide.open(rules, facts);
        while (!open.isEmpty()) {
            if (open.questions().isEmpty()) {
                String matter = open.choices().getFirst();
                choices.put(matter, applicant.choices().get(matter));
            } else {
                Guide.Question question = open.questions().getFirst();
                answers.put(question.id(), applicant.answers().get(question.id()));
            }
            facts = guide.facts(with(applicant.situation(), choices), answers);
            open = guide.open(rules, facts);
        }
        return facts;
    }

    /** What a decision means: every subject, status and value of every phase that holds, and the way through the process. */
    private static Map<String, Object> outcome(ProcessModel process, Decision decision) {
        Map<String, Object> outcome = new TreeMap<>();
        for (Concludes phase : Concludes.values()) {
            TreeSet<String> holding = new TreeSet<>();
            decision.holding(phase)
                    .forEach(f -> holding.add(f.matter() + " " + f.material() + " " + f.status() + " " + f.detail()));
            outcome.put(phase.id(), holding);
        }
        PromisedPath path = PromisedPath.of(process, decision);
        outcome.put("flows", path.flows());
        outcome.put("days", path.days());
        return outcome;
    }

    private static Facts with(Facts situation, Map<String, Boolean> choices) {
        return new Facts(
                situation.region(),
                situation.lawDate(),
                situation.evidenceDate(),
                situation.answers(),
                choices,
                situation.form(),
                situation.groups(),
                situation.parties());
    }
}
