package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.definitions.DefinitionFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of the scenarios that are shipped reads as a sentence does: one colon, no stop within, no codes. */
class SentencesTest {

    private static final Pattern CODE = Pattern.compile("[a-z]+-[a-z]+|\\b(true|false|null)\\b");

    /** One scenario in eight is enough to see most sentences; a long run reads them all. */
    private static final int EVERY = Boolean.getBoolean("yijianshi.soak") ? 1 : 8;

    @Test
    void reasonsAndWhyNotsOfShippedScenariosReadAsSentences() {
        List<String> told = new ArrayList<>();
        for (BundleDefinition bundle : new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
                .bundles()) {
            Scope scope = ReleaseScope.of("", bundle);
            Explanations explanations = new Explanations(scope);
            RuleEngine engine = new RuleEngine();
            try (CompiledRules rules = engine.compile(scope)) {
                for (int i = 0; i < bundle.scenarios().size(); i += EVERY) {
                    Facts facts = bundle.scenarios().get(i).facts();
                    told(rules, engine.decide(rules, facts), facts, explanations)
                            .forEach(told::add);
                }
            }
        }

        assertThat(told.stream().distinct()).hasSizeGreaterThan(100).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContain("。", "：：", "；；")
                .matches("[^：]*(：[^：]*)?")
                .doesNotContainPattern(CODE));
    }

    private static Stream<String> told(CompiledRules rules, Decision decision, Facts facts, Explanations explanations) {
        Stream<String> why =
                decision.findings().stream().flatMap(f -> f.because().stream()).map(Decision.Cause::label);
        Stream<String> ids = Stream.concat(
                rules.scope().catalogue().matters().stream().map(m -> m.id()),
                rules.scope().catalogue().materials().stream().map(m -> m.id()));
        Stream<String> whyNot = ids.flatMap(id -> Stream.of(
                        explanations.whyNot(rules, facts, decision, id),
                        explanations.whyNotExempt(rules, facts, decision, id),
                        explanations.whyNotDeferrable(rules, facts, decision, id))
                .flatMap(List::stream)
                .map(Explanations.NearMiss::sentence));
        Stream<String> mayStill =
                explanations.mayStill(rules, decision).stream().map(Explanations.Possible::sentence);
        return Stream.of(why, whyNot, mayStill).flatMap(s -> s);
    }
}
