package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./yjs bench rules}: makes sure that all engines agree, measures them one after the other in the same run, and
 * prints the table of docs/benchmarks.md.
 */
public final class MeasureRules {

    private static final Map<String, String> ENGINES = new LinkedHashMap<>();

    static {
        ENGINES.put("handWritten", "手写 Java");
        ENGINES.put("yijianshi", "一件事");
        ENGINES.put("kieDmn", "KIE DMN 10.2");
        ENGINES.put("camundaDmn", "Camunda DMN 7.24（JUEL）");
    }

    private MeasureRules() {}

    public static void main(String[] arguments) throws Exception {
        Agreement agreement = new Agreement();
        agreement.check(60);
        agreement.check(500);
        Collection<RunResult> times = new ArrayList<>();
        times.addAll(evaluations(60, 3));
        // Five hundred rows are five hundred methods, each of which the virtual machine has to get to know.
        times.addAll(evaluations(500, 15));
        System.out.println("\n| 行数 | 引擎 | p50 µs | p99 µs | 每次垃圾 KB | 与 KIE DMN 之比 |\n|---|---|---|---|---|---|");
        for (String rows : List.of("60", "500")) {
            double kie = of(times, "kieDmn", rows, ":p0.50");
            ENGINES.forEach((engine, name) -> System.out.printf(
                    "| %s | %s | %.1f | %.1f | %.1f | 1/%.1f |%n",
                    rows,
                    name,
                    of(times, engine, rows, ":p0.50") / 1_000,
                    of(times, engine, rows, ":p0.99") / 1_000,
                    of(times, engine, rows, "gc.alloc.rate.norm") / 1_024,
                    kie / of(times, engine, rows, ":p0.50")));
        }
        Collection<RunResult> one = throughput(1);
        Collection<RunResult> two = throughput(2);
        System.out.println("\n| 60 行 | 一个线程 次/秒 | 两个线程 次/秒 | 之比 |\n|---|---|---|---|");
        for (String engine : List.of("handWritten", "yijianshi")) {
            double alone = score(one, engine);
            double both = score(two, engine);
            System.out.printf("| %s | %.0f | %.0f | %.2f |%n", ENGINES.get(engine), alone, both, both / alone);
        }
        System.out.println("\n| 500 行规则包 | 结果 |\n|---|---|");
        System.out.printf("| 第一次编译 | %.1f 秒 |%n", compiled(0) / 1_000);
        System.out.printf("| 热身后编译 | %.1f 秒 |%n", compiled(4) / 1_000);
        System.out.printf("| 装入后占用 | %.1f MB |%n", KeptMemory.ofPack(500) / 1_048_576.0);
    }

    private static Collection<RunResult> evaluations(int rows, int warmUp) throws RunnerException {
        return new Runner(quick("RulesBenchmark", warmUp)
                        .param("rows", "" + rows)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static Collection<RunResult> throughput(int threads) throws RunnerException {
        return new Runner(quick("RulesBenchmark.(handWritten|yijianshi)", 3)
                        .param("rows", "60")
                        .mode(Mode.Throughput)
                        .timeUnit(TimeUnit.SECONDS)
                        .threads(threads)
                        .build())
                .run();
    }

    /** Milliseconds of one compilation. */
    private static double compiled(int warmUp) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("CompileBenchmark")
                        .jvmArgs("-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .forks(warmUp == 0 ? 3 : 1)
                        .warmupIterations(warmUp)
                        .measurementIterations(warmUp == 0 ? 1 : 3)
                        .build())
                .run();
        return results.iterator().next().getPrimaryResult().getScore();
    }

    private static ChainedOptionsBuilder quick(String benchmarks, int warmUp) {
        return new OptionsBuilder()
                .include(benchmarks)
                .jvmArgs("-Xmx1g", "-XX:+UseParallelGC")
                .verbosity(VerboseMode.SILENT)
                .forks(1)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1));
    }

    private static double score(Collection<RunResult> results, String engine) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith(engine))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    /** A figure that goes with the time, by the end of its name. */
    private static double of(Collection<RunResult> results, String engine, String rows, String figure) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith(engine)
                        && r.getParams().getParam("rows").equals(rows))
                .flatMap(r -> r.getSecondaryResults().entrySet().stream())
                .filter(e -> e.getKey().endsWith(figure))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(Result::getScore)
                .orElseThrow();
    }
}
