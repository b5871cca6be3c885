package cn.yijianshi.reductions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RuleEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four figures of the snack shop, each counted by hand on the published guides of its matters and the drawing. */
class ReductionTest {

    private static final List<Reduction> ALL = reductions();

    @Test
    void aSmallShop() {
        Reduction shop = of("small-shop");
        assertThat(shop.matters()).containsExactly("营业执照信息核验", "食品小经营许可（小餐饮）");
        figure(shop, Counting.STEPS, 2, 1);
        // 核验: 营业执照; 小餐饮: 申请书、营业执照、身份证件、承诺书、健康证明. Licence and id card are held electronically.
        figure(shop, Counting.MATERIALS, 1 + 5, 3);
        assertThat(shop.merged()).isEqualTo(5);
        // 核验 1 h and 小餐饮 10 days; together 1 + 1 + 1 + 8 + 3 + 1 + 8 = 23 h
        figure(shop, Counting.DAYS, 11, 3);
        figure(shop, Counting.VISITS, 0, 0);
        assertThat(shop.taken()).isTrue();
    }

    @Test
    void everything() {
        Reduction shop = of("everything");
        figure(shop, Counting.STEPS, 5, 1);
        // 核验 1, 食品 9, 招牌 5, 消防 4, 烟草 6; 17 kinds of which two are held electronically
        figure(shop, Counting.MATERIALS, 25, 15);
        assertThat(shop.merged()).isEqualTo(17);
        // 1 h, 8 + 5 + 13 + 10 days; together 1 + 1 + 80 + 16 + 1 + 8 = 107 h
        figure(shop, Counting.DAYS, 37, 14);
    }

    @Test
    void aCommitmentShortensBothSides() {
        Reduction shop = of("fire-commitment");
        // 核验 1, 食品 5, 消防 2; the permit's three and the commitment are handed in
        figure(shop, Counting.MATERIALS, 8, 4);
        // 1 h, 8 days, 1 day by the commitment; together 1 + 1 + 48 + 1 + 8 = 59 h
        figure(shop, Counting.DAYS, 10, 8);
    }

    @Test
    void whereNothingIsSavedTheFigureSaysSo() {
        Reduction shop = of("prepacked-only");
        figure(shop, Counting.MATERIALS, 3, 1);
        // 1 h and 1 day; together 1 + 1 + 4 + 1 + 8 = 15 h
        figure(shop, Counting.DAYS, 2, 2);
        assertThat(shop.figure(Counting.DAYS).percent()).isZero();
    }

    @Test
    void whoIsSentElsewhereSavesNothing() {
        assertThat(of("licence-expired").taken()).isFalse();
    }

    @Test
    void oneMatterRefusedLeavesTheOthersToBeDoneTogether() {
        assertThat(of("tobacco-near-school").taken()).isTrue();
    }

    @Test
    void aFigureThatAnAnswerCanStillChangeIsMarked() {
        assertThat(of("area-unknown").settled()).isFalse();
        assertThat(of("everything").settled()).isTrue();
    }

    @Test
    void theSumsAreMadeOfWhatEachMatterTakesAlone() {
        for (Reduction reduction : ALL) {
            assertThat(reduction.before().stream()
                            .mapToInt(Reduction.Alone::materials)
                            .sum())
                    .isEqualTo(reduction.figure(Counting.MATERIALS).before());
            assertThat(reduction.merged())
                    .isLessThanOrEqualTo(reduction.figure(Counting.MATERIALS).before());
            assertThat(reduction.figure(Counting.MATERIALS).after()).isLessThanOrEqualTo(reduction.merged());
        }
    }

    @Test
    void theDocsStateTheRulesAsTheyStandBesideTheFigures() throws IOException {
        String docs = Files.readString(Path.of("../docs/reductions.md"));
        for (Counting counting : Counting.values()) {
            assertThat(docs).contains("**" + counting.label() + "**（" + counting.unit() + "）：" + counting.rule());
        }
    }

    private static void figure(Reduction reduction, Counting counting, int before, int after) {
        assertThat(reduction.figure(counting)).isEqualTo(new Figure(counting, before, after));
    }

    private static Reduction of(String scenario) {
        return ALL.stream()
                .filter(r -> r.scenario().equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reduction> reductions() {
        BundleDefinition definition = new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
                .bundle("snack-shop")
                .orElseThrow();
        RuleEngine engine = new RuleEngine();
        try (CompiledRules rules = engine.compile(ReleaseScope.of("", definition))) {
            return Reduction.ofScenarios(
                    definition,
                    new ProcessReader()
                            .read(new DefinitionFile(
                                    "process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)))
                            .runnable()
                            .orElseThrow(),
                    engine,
                    rules);
        }
    }
}
