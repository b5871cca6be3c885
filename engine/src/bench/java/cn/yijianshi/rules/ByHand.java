package cn.yijianshi.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The rows as a programmer would write them: one {@code if} each, in plain Java. */
public final class ByHand implements AutoCloseable {

    private static final String NAME = "cn.yijianshi.rules.measured.Rules";

    /** What is written. */
    public interface Rules {
        void fire(Object facts, boolean[] hits);
    }

    private final Path folder;
    private final URLClassLoader loader;
    private final Rules rules;
    private final ResolvedByHand resolved;

    ByHand(CompiledRules pack) throws Exception {
        this.folder = Files.createTempDirectory("by-hand");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SimpleJavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Rules.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source(pack);
                    }
                };
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
            throw new IllegalStateException("The hand-written rules do not compile");
        }
        this.loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ByHand.class.getClassLoader());
        this.rules = (Rules) loader.loadClass(NAME).getConstructor().newInstance();
        this.resolved = new ResolvedByHand(pack);
    }

    List<ResolvedByHand.Found> evaluate(FlatFacts facts) {
        boolean[] hits = new boolean[resolved.rows()];
        rules.fire(facts, hits);
        return resolved.resolve(hits);
    }

    private static String source(CompiledRules pack) {
        StringBuilder java =
                new StringBuilder("package cn.yijianshi.rules.measured;\nimport cn.yijianshi.rules.FlatFacts;\n"
                        + "public final class Rules implements cn.yijianshi.rules.ByHand.Rules {\n"
                        + "  public void fire(Object facts, boolean[] hits) {\n    FlatFacts f = (FlatFacts) facts;\n");
        // Hot methods stay small enough for the compiler: twenty rows each.
        int count = pack.rows().all().size();
        for (int from = 0; from < count; from += 20) {
            java.append("    rows").append(from).append("(f, hits);\n");
        }
        java.append("  }\n");
        for (int from = 0; from < count; from += 20) {
            java.append("  private static void rows").append(from).append("(FlatFacts f, boolean[] hits) {\n");
            for (RowRef row : pack.rows().all().subList(from, Math.min(count, from + 20))) {
                List<String> conditions = row.cells().stream()
                        .map(a -> Dialect.JAVA.condition(
                                a.column(), a.cell(), pack.scope().catalogue().regionTree()))
                        .toList();
                java.append("    if (")
                        .append(conditions.isEmpty() ? "true" : String.join(" && ", conditions))
                        .append(") hits[")
                        .append(row.index())
                        .append("] = true;\n");
            }
            java.append("  }\n");
        }
        return java.append("}\n").toString();
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
