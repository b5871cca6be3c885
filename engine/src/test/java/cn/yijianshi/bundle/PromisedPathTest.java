package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.RuleEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The promised time of a case is that of the steps its decision leads to, added up by hand from the drawing. */
class PromisedPathTest {

    private static final BundleDefinition SNACK_SHOP = new DefinitionLoader()
            .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
            .bundle("snack-shop")
            .orElseThrow();
    private static final RuleEngine ENGINE = new RuleEngine();
    private static final CompiledRules RULES = ENGINE.compile(ReleaseScope.of("", SNACK_SHOP));
    private static final ProcessModel PROCESS = new ProcessReader()
            .read(new DefinitionFile("process.bpmn", SNACK_SHOP.process().getBytes(StandardCharsets.UTF_8)))
            .runnable()
            .orElseThrow();

    @AfterAll
    static void free() {
        RULES.close();
    }

    @Test
    void aSmallShopTakesTheSmallCateringBranchOnly() {
        // 受理 1 h, 核验 1 h, 审查 1 h, 核查 8 h, 审批 3 h, 出证 1 h, 送达 8 h = 23 h
        PromisedPath path = path("small-shop");
        assertThat(path.days()).isEqualTo(3);
        assertThat(path.longest())
                .extracting(Node.Step::id)
                .containsExactly(
                        "accept",
                        "licence-verify",
                        "small-review",
                        "small-inspect",
                        "small-decide",
                        "issue",
                        "deliver");
    }

    @Test
    void parallelBranchesRunSideBySideAndTheLongestCounts() {
        // 受理 1 h, 核验 1 h, 消防检查 80 h, 消防决定 16 h, 出证 1 h, 送达 8 h = 107 h; all other branches are shorter
        PromisedPath path = path("everything");
        assertThat(path.days()).isEqualTo(14);
        assertThat(path.longest())
                .extracting(Node.Step::id)
                .contains("fire-inspect")
                .doesNotContain("food-inspect");
        assertThat(path.steps()).extracting(Node.Step::id).contains("food-inspect", "tobacco-decide", "signage-decide");
    }

    @Test
    void theWayForAllOtherCasesIsNotTakenBesideTheOneThatHolds() {
        PromisedPath path = path("fire-commitment");
        assertThat(path.flows())
                .contains("fire-route-to-fire-commitment-decide")
                .doesNotContain("fire-route-to-fire-inspect", "split-to-join");
        assertThat(path.steps()).extracting(Node.Step::id).doesNotContain("fire-inspect", "fire-decide");
    }

    private static PromisedPath path(String scenario) {
        Decision decision = ENGINE.decide(
                RULES,
                SNACK_SHOP.scenarios().stream()
                        .filter(s -> s.id().equals(scenario))
                        .findFirst()
                        .orElseThrow()
                        .facts());
        return PromisedPath.of(PROCESS, decision);
    }
}
