package cn.yijianshi.ui.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./yjs bench forms}: measures all in the same run and prints the table of docs/benchmarks.md. */
public final class MeasureForms {

    private static final Map<String, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put("generate", "一件事：生成 JSON Schema");
        WORK.put("validateValid", "一件事：校验，没有错误");
        WORK.put("validateFiveErrors", "一件事：校验，五处错误，用中文说明");
        WORK.put("bareNetworkntValid", "networknt：校验，没有错误，Schema 已编译");
        WORK.put("bareNetworkntCompileAndValidate", "networknt：编译 Schema 并校验");
        WORK.put("render", "一件事：在服务器上画出填好的表单");
    }

    private MeasureForms() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(FormsBench.class.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<String> sizes = results.stream()
                .map(r -> r.getParams().getParam("fields"))
                .distinct()
                .toList();
        System.out.println("\n| 每次毫秒 | "
                + String.join(" | ", sizes.stream().map(s -> s + " 个字段").toList()) + " |");
        System.out.println("|---|" + "---|".repeat(sizes.size()));
        WORK.forEach((benchmark, name) -> {
            StringBuilder line = new StringBuilder("| " + name + " |");
            sizes.forEach(size -> line.append(" %.3f |".formatted(milliseconds(results, benchmark, size))));
            System.out.println(line);
        });
    }

    private static double milliseconds(Collection<RunResult> results, String benchmark, String fields) {
        return results.stream()
                        .filter(r -> r.getParams().getBenchmark().endsWith("." + benchmark)
                                && r.getParams().getParam("fields").equals(fields))
                        .findFirst()
                        .orElseThrow()
                        .getPrimaryResult()
                        .getScore()
                / 1_000;
    }
}
