package cn.yijianshi.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code yjs}, as far as it goes without building. */
class LauncherIT {

    private static final Path SCRIPT = Path.of(Objects.requireNonNull(System.getProperty("yijianshi.root")), "yjs");

    @TempDir
    private Path temporary;

    private record Outcome(int exitCode, List<String> lines) {}

    @Test
    void a_jdk_that_is_too_old_is_told_in_one_line() throws Exception {
        Path old = jdk("17");
        Outcome outcome = call(SCRIPT, Map.of("JAVA_HOME", old.toString()), "run");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines())
                .singleElement()
                .asString()
                .contains("需要 JDK 25")
                .contains(old.toString());
    }

    @Test
    void no_jdk_at_all_is_told_in_one_line() throws Exception {
        Outcome outcome = call(SCRIPT, Map.of(), "check", ".");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines()).singleElement().asString().contains("这里没有找到");
    }

    @Test
    void arguments_it_does_not_understand_end_with_2() throws Exception {
        assertThat(call(SCRIPT, Map.of()).exitCode()).isEqualTo(2);
        assertThat(call(SCRIPT, Map.of(), "walk").exitCode()).isEqualTo(2);
        assertThat(call(SCRIPT, Map.of(), "check").exitCode()).isEqualTo(2);
        assertThat(call(SCRIPT, Map.of(), "decide", "snack-shop").exitCode()).isEqualTo(2);
    }

    @Test
    void it_works_through_a_link_in_a_folder_with_a_blank() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(temporary.resolve("a b")).resolve("yjs"), SCRIPT);
        Outcome outcome = call(link, Map.of(), "help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines()).anyMatch(line -> line.contains("./yjs"));
    }

    @Test
    void a_bundle_that_was_changed_is_built_again_and_nothing_else_is() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("root"));
        Path script = Files.copy(SCRIPT, root.resolve("yjs"));
        for (String folder : List.of(".mvn", "docs/formats", "engine", "rule-packs")) {
            Files.createDirectories(root.resolve(folder));
        }
        Path guide = root.resolve("matter-definitions/bundles/shop/guide.yaml");
        Path browser = root.resolve("designer-ui/src/main/bundles/prod.bundle");
        Path built = root.resolve("designer-ui/target/built");
        for (Path file :
                List.of(root.resolve("pom.xml"), guide, browser, built, built.resolveSibling("yijianshi.jar"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Instant then = Files.getLastModifiedTime(built).toInstant();
        Files.setLastModifiedTime(built, FileTime.from(then.plusSeconds(10)));
        Map<String, String> settings = Map.of("JAVA_HOME", jdk("25").toString());

        Files.setLastModifiedTime(browser, FileTime.from(then.plusSeconds(20)));
        assertThat(call(script, settings, "check", ".").lines()).noneMatch(line -> line.contains("Maven"));

        // It does not get as far as building: the JDK of this test cannot run Maven, and the launcher says so.
        Files.setLastModifiedTime(guide, FileTime.from(then.plusSeconds(20)));
        assertThat(call(script, settings, "check", ".").lines()).anyMatch(line -> line.contains("Maven"));
    }

    /** A folder that looks like a JDK of that version. */
    private Path jdk(String version) throws IOException {
        Path bin = Files.createDirectories(temporary.resolve("jdks/jdk-" + version + "/bin"));
        for (String name : List.of("java", "javac")) {
            Path program = Files.writeString(
                    bin.resolve(name), "#!/bin/sh\necho '    java.specification.version = " + version + "' >&2\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.resolve("..").normalize();
    }

    private Outcome call(Path script, Map<String, String> settings, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("YJS_JDKS", temporary.resolve("jdks").toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readAllLines(output));
    }
}
