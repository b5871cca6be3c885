package cn.yijianshi.rules;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One evaluation, from typed facts to findings with their rows, by this product and by its references. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RulesBenchmark {

    private static final int SITUATIONS = 256;

    /** The pack, compiled for every engine that needs it. */
    @State(Scope.Benchmark)
    public static class Packs {
        @Param({"60", "500"})
        public int rows;

        CompiledRules pack;
        ByHand hand;
        ByKieDmn kie;
        ByCamundaDmn camunda;

        @Setup(Level.Trial)
        public void compile(org.openjdk.jmh.infra.BenchmarkParams run) throws Exception {
            String measured = run.getBenchmark();
            pack = new RuleEngine().compile(new MeasuredPack(rows, 17).scope());
            hand = new ByHand(pack);
            if (measured.endsWith("kieDmn")) {
                kie = new ByKieDmn(pack);
            }
            if (measured.endsWith("camundaDmn")) {
                camunda = new ByCamundaDmn(pack);
            }
        }

        @TearDown(Level.Trial)
        public void close() throws Exception {
            hand.close();
            pack.close();
        }
    }

    /** Situations, typed; of one thread. */
    @State(Scope.Thread)
    public static class Situations {
        private final TypedFacts[] typed = new TypedFacts[SITUATIONS];
        private final FlatFacts[] flat = new FlatFacts[SITUATIONS];
        private final List<Map<String, Object>> variables = new java.util.ArrayList<>();
        private int next;

        @Setup(Level.Trial)
        public void make(Packs packs) {
            Random random = new Random(99);
            for (int i = 0; i < SITUATIONS; i++) {
                Facts facts = MeasuredPack.facts(random);
                typed[i] = packs.pack.typed(facts);
                flat[i] = FlatFacts.of(facts);
                variables.add(flat[i].asVariables());
            }
        }

        int next() {
            next = (next + 1) % SITUATIONS;
            return next;
        }
    }

    @Benchmark
    public Object yijianshi(Packs packs, Situations situations) {
        return new Deciding(packs.pack, situations.typed[situations.next()]).evaluate();
    }

    @Benchmark
    public Object handWritten(Packs packs, Situations situations) {
        return packs.hand.evaluate(situations.flat[situations.next()]);
    }

    @Benchmark
    public Object kieDmn(Packs packs, Situations situations) {
        return packs.kie.evaluate(situations.variables.get(situations.next()));
    }

    @Benchmark
    public Object camundaDmn(Packs packs, Situations situations) {
        return packs.camunda.evaluate(situations.variables.get(situations.next()));
    }
}
