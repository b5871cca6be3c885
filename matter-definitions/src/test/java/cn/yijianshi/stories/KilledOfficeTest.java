package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed (SIGKILL) in the middle of work, again and again, and started on the same data: everything that
 * was acknowledged is there, once; nothing is half. {@code ./yjs soak} kills oftener.
 */
class KilledOfficeTest {

    private static final int KILLS = Boolean.getBoolean("yijianshi.soak") ? 40 : 2;
    private static final long SEED = 20260302;

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereOnceAfterIt() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(workUntilKilled(2 + random.nextInt(9)));
        }
        List<String> found = new ArrayList<>();
        Process office = start("verify");
        try (BufferedReader lines = lines(office)) {
            String line = lines.readLine();
            while (line != null && !line.equals(WorkingOffice.FINISHED)) {
                assertThat(line).doesNotStartWith(WorkingOffice.BROKEN);
                if (line.startsWith(WorkingOffice.FOUND)) {
                    found.add(line.substring(WorkingOffice.FOUND.length()));
                }
                line = lines.readLine();
            }
            assertThat(line).isEqualTo(WorkingOffice.FINISHED);
        } finally {
            office.destroyForcibly();
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 2);
    }

    private List<String> workUntilKilled(int afterLines) throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        Process office = start("work");
        try (BufferedReader lines = lines(office)) {
            String line = lines.readLine();
            while (line != null && acknowledged.size() < afterLines) {
                if (line.startsWith(WorkingOffice.ACCEPTED) || line.startsWith(WorkingOffice.CONCLUDED)) {
                    acknowledged.add(line.substring(line.indexOf(' ') + 1));
                }
                line = lines.readLine();
            }
            assertThat(acknowledged).as("the office works").hasSize(afterLines);
        } finally {
            office.destroyForcibly();
            office.waitFor();
        }
        return acknowledged;
    }

    private Process start(String mode) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-Dstdout.encoding=UTF-8",
                        "-Dyijianshi.data=" + data,
                        "-Dyijianshi.keys.folder=" + data.resolve("keys"),
                        "-Dspring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
                        "-Dspring.liquibase.analytics-enabled=false",
                        "-Dlogging.level.root=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingOffice.class.getName(),
                        mode)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
