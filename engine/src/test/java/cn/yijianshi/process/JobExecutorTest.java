package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JobExecutorTest {

    @AutoClose
    private final EngineFixture engine = new EngineFixture(true);

    @Test
    void automatic_steps_run_by_themselves_after_the_commit() throws InterruptedException {
        engine.host().doing("s");
        engine.deploy(
                "instant.r1",
                Drawing.of()
                        .start()
                        .step("s", "kind='instant' matter='food-permit'")
                        .end()
                        .flow("f1", "start", "s")
                        .flow("f2", "s", "end")
                        .read());
        UUID caseId = UUID.randomUUID();
        CountDownLatch ended = engine.host().whenEnded(caseId);
        engine.transaction().executeWithoutResult(status -> {
            engine.runner().start("instant.r1", caseId);
            assertThat(engine.host().visited(caseId)).isEmpty();
        });
        assertThat(ended.await(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
    }
}
