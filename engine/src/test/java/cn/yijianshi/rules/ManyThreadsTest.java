package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rule tells its row to the facts it fired for, whatever other threads decide at the same moment, from the first on. */
class ManyThreadsTest {

    private static final int COMPILATIONS = Boolean.getBoolean("yijianshi.soak") ? 50 : 3;
    private static final int DECISIONS = 5_000;
    private static final int THREADS = 8;
    private static final int ROWS = 10;

    private final RuleEngine engine = new RuleEngine();

    @Test
    void everySituationIsToldItsOwnRows() throws Exception {
        for (int compilation = 0; compilation < COMPILATIONS; compilation++) {
            try (CompiledRules rules = engine.compile(SmallWorld.scope(SmallWorld.pack("", table())));
                    ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<?>> deciding = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    int n = thread;
                    Facts facts = SmallWorld.facts("answers: {n: " + n + "}");
                    deciding.add(threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < DECISIONS; i++) {
                            assertThat(rowsTold(rules, facts)).isEqualTo(rowsUpTo(n));
                        }
                        return null;
                    }));
                }
                for (Future<?> thread : deciding) {
                    thread.get();
                }
            }
        }
    }

    private static List<String> rowsTold(CompiledRules rules, Facts facts) {
        Situation situation = rules.situation(facts);
        rules.sessions().with(session -> session.fire(situation));
        return rules.rows().all().stream()
                .filter(row -> situation.fired(row) != null)
                .map(RowRef::path)
                .toList();
    }

    private static List<String> rowsUpTo(int n) {
        return IntStream.rangeClosed(0, n).mapToObj(i -> "p/t/r" + i).toList();
    }

    private static String table() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append("  - {id: r")
                    .append(row)
                    .append(", when: {n: {atLeast: ")
                    .append(row);
            rows.append("}}, then: {matter: m1, status: applies}, basis: {title: 法}}\n");
        }
        return """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: n, label: 数, reads: answer.n, type: number}]
                rows:
                """ + rows;
    }
}
