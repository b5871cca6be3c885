package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs are run by hand here; {@link JobExecutorTest} leaves them to the job executor. */
class ProcessRunnerTest {

    @AutoClose
    private static final EngineFixture ENGINE = new EngineFixture(false);

    private final ProcessRunner runner = ENGINE.runner();
    private final NotingHost host = ENGINE.host();
    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void deploy() {
        ENGINE.deploy("snack-shop.r1", Drawing.read(Drawing.resource("snack-shop.bpmn")));
        ENGINE.deploy("parallel.r1", parallel().read());
        ENGINE.host().opening("to-licence", "to-food", "to-fire", "fire-general", "nothing-open");
    }

    @BeforeEach
    void reset() {
        host.reset();
    }

    private static Drawing parallel() {
        return Drawing.of()
                .start()
                .gateway("split", "parallel")
                .review("a")
                .review("b")
                .review("c")
                .gateway("join", "parallel")
                .review("last")
                .end()
                .flow("f1", "start", "split")
                .flow("f2", "split", "a")
                .flow("f3", "split", "b")
                .flow("f4", "split", "c")
                .flow("f5", "a", "join")
                .flow("f6", "b", "join")
                .flow("f7", "c", "join")
                .flow("f8", "join", "last")
                .flow("f9", "last", "end");
    }

    @Test
    void the_snack_shop_runs_to_its_end() {
        host.doing("licence-verify");
        runner.start("snack-shop.r1", caseId);
        assertThat(runner.activeElements(caseId)).containsExactly("accept");
        complete("accept");
        assertThat(runner.activeElements(caseId)).containsExactly("fire-inspect", "food-review", "licence-verify");
        ENGINE.runJobs();
        assertThat(runner.activeElements(caseId)).containsExactly("fire-inspect", "food-review", "join");
        complete("food-review");
        complete("fire-inspect");
        complete("fire-decide");
        complete("food-decide");
        assertThat(runner.activeElements(caseId)).containsExactly("issue");
        complete("issue");
        assertThat(runner.activeElements(caseId)).isEmpty();
        assertThat(host.visited(caseId))
                .containsExactlyInAnyOrder(
                        "accept",
                        "licence-verify",
                        "food-review",
                        "food-decide",
                        "fire-inspect",
                        "fire-decide",
                        "issue",
                        "(ended)")
                .startsWith("accept")
                .endsWith("issue", "(ended)");
    }

    @Test
    void an_automatic_step_that_cannot_be_done_waits_for_a_person() {
        ENGINE.deploy("verify.r1", single("kind='verify' matter='food-permit'"));
        runner.start("verify.r1", caseId);
        assertThat(host.visited(caseId)).isEmpty();
        ENGINE.runJobs();
        assertThat(host.visited(caseId)).containsExactly("s");
        assertThat(runner.activeElements(caseId)).containsExactly("s");
        complete("s");
        assertThat(host.visited(caseId)).containsExactly("s", "(ended)");
    }

    @Test
    void a_step_the_host_has_done_is_passed_at_once() {
        ENGINE.deploy("accept.r1", single("kind='accept'"));
        host.doing("s");
        runner.start("accept.r1", caseId);
        assertThat(host.visited(caseId)).containsExactly("s", "(ended)");
    }

    @Test
    void waits_stay_valid_while_the_branches_beside_them_end() {
        runner.start("parallel.r1", caseId);
        complete("c");
        complete("a");
        complete("b");
        complete("last");
        assertThat(host.visited(caseId)).endsWith("last", "(ended)");
    }

    @Test
    void a_wait_is_completed_once() {
        runner.start("parallel.r1", caseId);
        complete("a");
        assertThatExceptionOfType(WaitGoneException.class)
                .isThrownBy(() -> complete("a"))
                .extracting(WaitGoneException::waitId)
                .isEqualTo(host.waitAt(caseId, "a"));
        assertThat(runner.activeElements(caseId)).containsExactly("b", "c", "join");
    }

    @Test
    void what_was_never_a_wait_is_gone_too() {
        assertThatExceptionOfType(WaitGoneException.class).isThrownBy(() -> runner.complete("nonsense"));
        assertThatExceptionOfType(WaitGoneException.class).isThrownBy(() -> runner.complete("a/b"));
    }

    @Test
    void of_two_who_complete_a_wait_at_once_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID contested = UUID.randomUUID();
            runner.start("parallel.r1", contested);
            String waitId = host.waitAt(contested, "a");
            List<Throwable> outcomes = atOnce(() -> runner.complete(waitId), () -> runner.complete(waitId));
            assertThat(outcomes).hasSize(1).allSatisfy(loser -> assertThat(loser)
                    .isInstanceOf(WaitGoneException.class));
            assertThat(runner.activeElements(contested)).containsExactly("b", "c", "join");
        }
    }

    @Test
    void departments_that_finish_at_once_meet_at_the_join() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID busy = UUID.randomUUID();
            runner.start("parallel.r1", busy);
            assertThat(atOnce(
                            () -> runner.complete(host.waitAt(busy, "a")),
                            () -> runner.complete(host.waitAt(busy, "b")),
                            () -> runner.complete(host.waitAt(busy, "c"))))
                    .isEmpty();
            assertThat(runner.activeElements(busy)).containsExactly("last");
        }
    }

    @Test
    void where_the_host_fails_at_the_start_neither_its_note_nor_the_process_is_kept() {
        int before = ENGINE.executions();
        host.failingAt("b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.start("parallel.r1", caseId))
                .withMessage("The host fails at b");
        assertThat(host.visited(caseId)).isEmpty();
        assertThat(ENGINE.executions()).isEqualTo(before);
    }

    @Test
    void where_the_host_fails_on_the_way_the_case_still_waits_where_it_was() {
        runner.start("snack-shop.r1", caseId);
        host.failingAt("food-review");
        assertThatIllegalArgumentException().isThrownBy(() -> complete("accept"));
        assertThat(host.visited(caseId)).containsExactly("accept");
        assertThat(runner.activeElements(caseId)).containsExactly("accept");
        host.mend();
        complete("accept");
        assertThat(runner.activeElements(caseId)).contains("food-review");
    }

    @Test
    void where_the_caller_rolls_back_the_process_goes_back_with_it() {
        runner.start("parallel.r1", caseId);
        ENGINE.transaction().executeWithoutResult(status -> {
            complete("a");
            status.setRollbackOnly();
        });
        assertThat(runner.activeElements(caseId)).containsExactly("a", "b", "c");
        complete("a");
    }

    @Test
    void a_case_has_one_running_process() {
        runner.start("parallel.r1", caseId);
        assertThatIllegalStateException().isThrownBy(() -> runner.start("parallel.r1", caseId));
    }

    @Test
    void a_process_that_nobody_deployed_is_not_started() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.start("unknown", caseId))
                .withMessageContaining("unknown");
    }

    @Test
    void a_cancelled_process_waits_for_nobody_and_tells_nobody() {
        runner.start("parallel.r1", caseId);
        runner.cancel(caseId, "withdrawn");
        runner.cancel(caseId, "withdrawn");
        assertThat(runner.activeElements(caseId)).isEmpty();
        assertThatExceptionOfType(WaitGoneException.class).isThrownBy(() -> complete("a"));
        assertThat(host.visited(caseId)).containsExactlyInAnyOrder("a", "b", "c");
        assertThatIllegalArgumentException().isThrownBy(() -> runner.cancel(caseId, "撤回"));
    }

    @Test
    void a_key_keeps_the_process_it_was_deployed_with() {
        ENGINE.deploy("kept.r1", single("kind='accept'"));
        ENGINE.deploy("kept.r1", Drawing.plain().read());
        ENGINE.deploy("kept.r1", Drawing.plain().read());
        assertThat(ENGINE.repository()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("kept.r1")
                        .count())
                .isEqualTo(1);
        runner.start("kept.r1", caseId);
        assertThat(runner.activeElements(caseId)).hasSize(1).doesNotContain("review");
    }

    @Test
    void a_deployment_stays_when_the_caller_rolls_back() {
        ENGINE.transaction().executeWithoutResult(status -> {
            ENGINE.deploy("stays.r1", Drawing.plain().read());
            runner.start("stays.r1", caseId);
            status.setRollbackOnly();
        });
        assertThat(runner.activeElements(caseId)).isEmpty();
        runner.start("stays.r1", caseId);
        assertThat(runner.activeElements(caseId)).containsExactly("review");
    }

    @Test
    void expressions_reach_three_beans_and_no_others() {
        String compiled =
                new ProcessCompiler().compile("reach.r1", Drawing.plain().read());
        for (String bean :
                List.of("processRunner", "processEngine", "dataSource", "org.camunda.bpm.engine.ProcessEngine")) {
            String key = "reach." + bean.toLowerCase(Locale.ROOT);
            runner.deploy(key, compiled.replace("reach.r1", key).replace("${step}", "${" + bean + "}"));
            assertThatThrownBy(() -> runner.start(key, UUID.randomUUID()))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Unknown property used in expression");
        }
    }

    @Test
    void the_engine_keeps_no_history() {
        runner.start("parallel.r1", caseId);
        assertThat(ENGINE.jdbc()
                        .sql("select (select count(*) from act_hi_procinst) + (select count(*) from act_hi_actinst)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static ProcessReading single(String settings) {
        return Drawing.of()
                .start()
                .step("s", settings)
                .end()
                .flow("f1", "start", "s")
                .flow("f2", "s", "end")
                .read();
    }

    private void complete(String element) {
        runner.complete(host.waitAt(caseId, element));
    }

    /** Runs them side by side; what they threw. */
    private static List<Throwable> atOnce(Runnable... actions) throws Exception {
        CyclicBarrier line = new CyclicBarrier(actions.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.length)) {
            List<Future<Throwable>> running = Arrays.stream(actions)
                    .map(action -> threads.submit((Callable<Throwable>) () -> {
                        line.await();
                        return catchThrowable(action::run);
                    }))
                    .toList();
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Throwable> one : running) {
                Throwable outcome = one.get();
                if (outcome != null) {
                    thrown.add(outcome);
                }
            }
            return thrown;
        }
    }
}
