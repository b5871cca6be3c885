package cn.yijianshi.ui.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped jar in a process of its own, as {@code ./yjs run} starts it, on a free port and a clock that is set. */
public final class RunningApplication implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("一件事已启动：(http\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("密码都是 (\\S+?)：");
    private static final int LONGEST_START_SECONDS = 150;

    private final Process process;
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<String> password = new CompletableFuture<>();

    private RunningApplication(Process process, Path log) {
        this.process = process;
        Thread.ofVirtual().start(() -> read(log));
    }

    /**
     * Starts the jar and waits until it serves.
     *
     * @param data folder of the embedded database
     * @param clock what the clock shows at the start, in the time of China; it goes on from there
     */
    public static RunningApplication start(Path jar, Path data, LocalDateTime clock) throws IOException {
        Path log = Path.of("target", "story.log");
        Files.createDirectories(log.toAbsolutePath().getParent());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(java.toString(), "-Xmx1g", "-Dyijianshi.clock.start=" + clock, "-jar", jar.toString()))
                .redirectErrorStream(true);
        builder.environment().put("YJS_PORT", Integer.toString(freePort()));
        builder.environment().put("YJS_DATA", data.toString());
        RunningApplication started = new RunningApplication(builder.start(), log);
        started.address();
        return started;
    }

    /** Where it serves. */
    public String address() {
        return told(address);
    }

    /** The password of the demo users, as it stands on the console. */
    public String demoPassword() {
        return told(password);
    }

    /** Ends it as a power cut would (SIGKILL): nothing is written any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void read(Path log) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                find(ADDRESS, line, address);
                find(PASSWORD, line, password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IllegalStateException ended = new IllegalStateException("The application ended; see " + log);
            address.completeExceptionally(ended);
            password.completeExceptionally(ended);
        }
    }

    private static void find(Pattern wanted, String line, CompletableFuture<String> found) {
        Matcher matcher = wanted.matcher(line);
        if (matcher.find()) {
            found.complete(matcher.group(1));
        }
    }

    private static String told(CompletableFuture<String> value) {
        try {
            return value.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The application did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
