package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedStepsTest {

    @AutoClose
    private final EngineFixture engine = new EngineFixture(false);

    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void start() {
        engine.host().doing("s").failingAt("s");
        engine.deploy(
                "instant.r1",
                Drawing.of()
                        .start()
                        .step("s", "kind='instant' matter='food-permit'")
                        .end()
                        .flow("f1", "start", "s")
                        .flow("f2", "s", "end")
                        .read());
        engine.runner().start("instant.r1", caseId);
    }

    @Test
    void a_step_that_failed_each_time_is_told_with_its_cause() {
        fail(4);
        assertThat(engine.failedSteps().list()).as("it is still tried").isEmpty();
        fail(1);
        List<FailedStep> failed = engine.failedSteps().list();
        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().caseId()).isEqualTo(caseId);
        assertThat(failed.getFirst().elementId()).isEqualTo("s");
        assertThat(failed.getFirst().cause()).isEqualTo("The host fails at s");
        assertThat(engine.failedSteps().find(failed.getFirst().id())).contains(failed.getFirst());
    }

    @Test
    void tried_again_it_goes_on_where_the_cause_is_gone() {
        fail(5);
        String id = engine.failedSteps().list().getFirst().id();
        assertThat(engine.failedSteps().retry(id)).isTrue();
        assertThat(engine.failedSteps().list()).isEmpty();
        assertThat(engine.failedSteps().retry(id)).as("it is tried already").isFalse();
        engine.host().mend();
        engine.runJobs();
        assertThat(engine.host().visited(caseId)).containsExactly("s", "(ended)");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatIllegalArgumentException().isThrownBy(engine::runJobs);
        }
    }
}
