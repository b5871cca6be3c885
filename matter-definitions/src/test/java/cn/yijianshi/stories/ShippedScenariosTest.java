package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.bundle.ScenarioRun;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RuleEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every shipped bundle, from the same files an administrator tries out. */
class ShippedScenariosTest {

    private static final Definitions SHIPPED = ShippedDefinitions.load();

    private final RuleEngine engine = new RuleEngine();

    @Test
    void theShippedDefinitionsHaveNoFault() {
        assertThat(SHIPPED.faults())
                .filteredOn(f -> f.severity() == Fault.Severity.ERROR || f.severity() == Fault.Severity.WARNING)
                .isEmpty();
        assertThat(SHIPPED.bundles()).extracting(b -> b.bundle().id()).contains("drugstore", "snack-shop");
    }

    @TestFactory
    Stream<DynamicContainer> everyScenarioHolds() {
        return SHIPPED.bundles().stream().map(this::scenarios);
    }

    private DynamicContainer scenarios(BundleDefinition definition) {
        CompiledRules rules = engine.compile(ReleaseScope.of("", definition));
        GuideFlow guide = new GuideFlow(definition);
        return DynamicContainer.dynamicContainer(
                definition.bundle().name(),
                definition.scenarios().stream()
                        .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(
                                        ScenarioRun.of(engine, rules, guide, s).failures())
                                .isEmpty())));
    }

    @Test
    void everyBundleHasTheScenariosThatMatter() {
        assertThat(SHIPPED.bundle("snack-shop").orElseThrow().scenarios()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(SHIPPED.bundle("drugstore").orElseThrow().scenarios()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void theBundlesAreComposedOfSharedMattersMaterialsRulesAndLetters() {
        BundleDefinition shop = SHIPPED.bundle("snack-shop").orElseThrow();
        BundleDefinition drugstore = SHIPPED.bundle("drugstore").orElseThrow();
        assertThat(drugstore.catalogue().matters())
                .containsAll(shop.catalogue().matters().stream()
                        .filter(m -> List.of(
                                        "business-licence-check",
                                        "food-permit",
                                        "prepacked-filing",
                                        "signage",
                                        "fire-check")
                                .contains(m.id()))
                        .toList());
        assertThat(drugstore.catalogue().materials())
                .filteredOn(shop.catalogue().materials()::contains)
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(drugstore.packs()).filteredOn(shop.packs()::contains).hasSize(2);
        assertThat(drugstore.letters()).isEqualTo(shop.letters()).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void aReleaseReadBackIsTheSameReleaseAndDecidesTheSame() {
        for (BundleDefinition definition : SHIPPED.bundles()) {
            String written = ReleaseDocument.write(definition);
            BundleDefinition read = ReleaseDocument.read(written);
            assertThat(ReleaseDocument.write(read)).isEqualTo(written);
            CompiledRules before = engine.compile(ReleaseScope.of("x", definition));
            CompiledRules after = engine.compile(ReleaseScope.of("x", read));
            for (var scenario : definition.scenarios()) {
                assertThat(CanonicalJson.write(engine.decide(after, scenario.facts())))
                        .isEqualTo(CanonicalJson.write(engine.decide(before, scenario.facts())));
            }
        }
    }
}
