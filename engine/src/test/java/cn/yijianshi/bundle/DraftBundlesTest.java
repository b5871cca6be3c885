package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RuleEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The format carries more than shops: 货运 with lists of vehicles and drivers, 公民婚育 with two applicants. They stand on
 * the shipped catalogue.
 */
class DraftBundlesTest {

    @TestFactory
    Stream<DynamicTest> aFreightCompanyLoadsAndDecides() {
        return scenarios("freight");
    }

    @TestFactory
    Stream<DynamicTest> aMarriageLoadsAndDecides() {
        return scenarios("marriage");
    }

    private static Stream<DynamicTest> scenarios(String draft) {
        Definitions definitions = new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(
                        Path.of("../matter-definitions"),
                        Path.of("../rule-packs"),
                        Path.of("src/test/resources/drafts", draft))));
        assertThat(definitions.faults())
                .filteredOn(f -> f.severity() == Fault.Severity.ERROR)
                .isEmpty();
        BundleDefinition definition = definitions.bundle(draft).orElseThrow();
        assertThat(definition.scenarios()).isNotEmpty();
        RuleEngine engine = new RuleEngine();
        CompiledRules rules = engine.compile(ReleaseScope.of("", definition));
        GuideFlow guide = new GuideFlow(definition);
        return definition.scenarios().stream()
                .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(
                                ScenarioRun.of(engine, rules, guide, s).failures())
                        .isEmpty()));
    }
}
