package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Compiled rules serve several threads at once, and closing some leaves others alone. */
class CompiledRulesTest {

    private static final String TABLE = """
            id: t
            name: 表
            concludes: applicability
            columns: [{id: n, label: 数, reads: answer.n, type: number}]
            rows: [{id: r, when: {n: {atLeast: 50}}, then: {matter: m1, status: applies}, basis: {title: 法}}]
            """;

    private final RuleEngine engine = new RuleEngine();

    @Test
    void severalThreadsDecideByTheSameRulesAsOneDoes() throws Exception {
        try (CompiledRules rules = engine.compile(SmallWorld.scope(SmallWorld.pack("", TABLE)));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> expected = new ArrayList<>();
            List<Future<String>> decided = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Facts facts = SmallWorld.facts("answers: {n: " + i + "}");
                expected.add(CanonicalJson.write(engine.decide(rules, facts)));
                decided.add(threads.submit(() -> CanonicalJson.write(engine.decide(rules, facts))));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(decided.get(i).get()).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void closingOneCompilationLeavesAnotherOfTheSameReleaseAlone() {
        Scope scope = SmallWorld.scope(SmallWorld.pack("", TABLE));
        CompiledRules first = engine.compile(scope);
        try (CompiledRules second = engine.compile(scope)) {
            first.close();
            assertThat(engine.decide(second, SmallWorld.facts("answers: {n: 50}"))
                            .applies("m1"))
                    .isTrue();
        }
    }

    @Test
    void aBundleWithoutPacksDecidesByItsMattersAlone() {
        try (CompiledRules rules = engine.compile(SmallWorld.scope())) {
            assertThat(engine.decide(rules, SmallWorld.facts("")).applyingMatters())
                    .containsExactly("m2");
        }
    }
}
