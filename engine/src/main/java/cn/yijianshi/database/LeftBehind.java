package cn.yijianshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that an application killed outright left running. Our lock on the data folder shows that nobody uses it any
 * more, so it is ended before another starts on the same files.
 */
final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private LeftBehind() {}

    /**
     * Ends what still runs on a data directory and waits for it. A number that now belongs to another process is not
     * touched; its note is removed, which PostgreSQL itself would not dare.
     */
    static void end(Path data, PostgresPrograms programs) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        Optional<ProcessHandle> server = running(note).filter(process -> servesFrom(process, data));
        if (server.isEmpty()) {
            Files.deleteIfExists(note);
            return;
        }
        log.info(
                "Ending PostgreSQL {} left by a process that was killed",
                server.get().pid());
        PostgresPrograms.Output stopped =
                programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        if (stopped.exitCode() != 0) {
            throw new CannotStart("上次留下的 PostgreSQL（进程号 " + server.get().pid() + "）没有停下来：请结束它再启动。"
                    + stopped.text().lines().findFirst().orElse(""));
        }
    }

    private static Optional<ProcessHandle> running(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            log.debug("No number in {}", note, e);
            return Optional.empty();
        }
    }

    /** A server works in its data directory; where the system does not tell, its name must do. */
    private static boolean servesFrom(ProcessHandle process, Path data) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(workingDirectory).equals(data);
        } catch (IOException e) {
            log.debug("{}", workingDirectory, e);
            return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
        }
    }
}
