package cn.yijianshi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls PostgreSQL's programs. They refuse to run as root, so root calls them in a user namespace of their own where the
 * system allows that, and otherwise as the user {@value #OTHER_USER}, to whom the data then belong.
 */
final class PostgresPrograms {

    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final String OTHER_USER = "65534";
    private static final int LONGEST_SECONDS = 120;

    /** What a program said, and how it ended. */
    record Output(int exitCode, String text) {}

    private final Path bin;
    private final List<String> prefix;

    private PostgresPrograms(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    /** @param home the folder with {@code bin} */
    static PostgresPrograms in(Path home) {
        Path bin = home.resolve("bin");
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresPrograms(bin, List.of());
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace, bin)) {
            return new PostgresPrograms(bin, namespace);
        }
        List<String> otherUser = List.of("setpriv", "--reuid=" + OTHER_USER, "--regid=" + OTHER_USER, "--clear-groups");
        if (!works(otherUser, bin)) {
            throw new CannotStart(
                    "内置的 PostgreSQL 不能以 root 运行，而别的用户进不了 " + bin + "：请用普通用户运行 ./yjs，或用 YJS_DATA 指定别的用户也能进入的目录。");
        }
        log.warn("PostgreSQL 不能以 root 运行，改用用户 {} 运行，数据文件归其所有。", OTHER_USER);
        return new PostgresPrograms(bin, otherUser);
    }

    private static boolean works(List<String> prefix, Path bin) {
        try {
            return new PostgresPrograms(bin, prefix)
                            .run("postgres", "--version")
                            .exitCode()
                    == 0;
        } catch (UncheckedIOException e) {
            log.debug("{}", prefix, e);
            return false;
        }
    }

    /** Lets the programs read and write what we made, where they run as somebody else. */
    void handOver(Path fileOrFolder) {
        if (!prefix.contains("setpriv")) {
            return;
        }
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", Integer.valueOf(OTHER_USER));
                Files.setAttribute(file, "unix:gid", Integer.valueOf(OTHER_USER));
            }
        } catch (IOException e) {
            throw new CannotStart(fileOrFolder + " 无法交给用户 " + OTHER_USER + "：请用普通用户运行 ./yjs。", e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws UncheckedIOException if it cannot be run at all
     */
    Output run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            // A file, since the server inherits the output of pg_ctl and would keep a pipe open.
            Path output = Files.createTempFile("yijianshi", ".out");
            try {
                Process process = builder.redirectOutput(output.toFile()).start();
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IOException(
                            String.format(Locale.ROOT, "%s did not end in %ds", program, LONGEST_SECONDS));
                }
                return new Output(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
    }
}
