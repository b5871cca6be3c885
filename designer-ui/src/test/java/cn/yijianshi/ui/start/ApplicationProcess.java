package cn.yijianshi.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as the launcher starts it. */
final class ApplicationProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 150;
    private static final String LAST_LINE = "按 Ctrl-C 停止。";

    private final Process process;
    private final Path output;
    private final int port;

    private ApplicationProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it at a free port. */
    static ApplicationProcess start(Path data, Map<String, String> settings) throws IOException {
        return start(freePort(), data, settings);
    }

    static ApplicationProcess start(int port, Path data, Map<String, String> settings) throws IOException {
        Path output = Files.createTempFile("yijianshi-", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Objects.requireNonNull(System.getProperty("yijianshi.jar")));
        builder.environment().keySet().removeIf(name -> name.startsWith("YJS_"));
        builder.environment().put("YJS_DATA", data.toString());
        builder.environment().put("YJS_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ApplicationProcess(builder.start(), output, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the last of the lines that tell that it runs. */
    ApplicationProcess awaitRunning() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!output().contains(LAST_LINE)) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                    .as("ended instead of running: %s", output())
                    .isFalse();
            assertThat(System.nanoTime()).as("still starting: %s", output()).isLessThan(deadline);
        }
        return this;
    }

    /** Waits for the end. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("still running: %s", output())
                .isTrue();
        return process.exitValue();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    long pid() {
        return process.pid();
    }

    String address() {
        return "http://localhost:" + port;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return output().lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
