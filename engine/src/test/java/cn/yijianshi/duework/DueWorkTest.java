package cn.yijianshi.duework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final DueWork work = new DueWork(database.jdbc());
    private final UUID owner = UUID.randomUUID();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void nothingIsPlanned() {
        database.jdbc().sql("delete from due_work").update();
    }

    @Test
    void isDoneWhenItIsDueAndNotBeforeAndNotAgain() {
        plan("letter", in(10));
        assertThat(node().runDue()).isZero();
        clock.advance(Duration.ofMinutes(10));
        assertThat(node().runDue()).isEqualTo(1);
        assertThat(node().runDue()).isZero();
        assertThat(done).containsExactly("letter");
    }

    @Test
    void manyNodesDoEachPieceOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            plan("letter-" + i, in(i));
        }
        clock.advance(Duration.ofDays(3));
        Callable<Integer> node = () -> node().runDue();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            int sum = 0;
            for (var counted : nodes.invokeAll(List.of(node, node, node, node))) {
                sum += counted.get();
            }
            assertThat(sum).isEqualTo(40);
        }
        assertThat(done).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatWasMovedIsDoneAtTheNewTimeAndWhatWasTakenBackNever() {
        plan("moved", in(5));
        plan("gone", in(5));
        plan("moved", in(60));
        inTransaction(() -> work.drop(owner, "test", "gone"));
        clock.advance(Duration.ofMinutes(30));
        assertThat(node().runDue()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(node().runDue()).isEqualTo(1);
        plan("moved", in(60));
        clock.advance(Duration.ofMinutes(60));
        assertThat(node().runDue()).as("planned anew after it was done").isEqualTo(1);
        assertThat(done).containsExactly("moved", "moved");
    }

    @Test
    void whatFailsLeavesNothingBehindAndIsTriedAgainEverLater() {
        plan("fails", in(0));
        plan("works", in(0));
        assertThat(node().runDue()).as("one that fails stops no other").isEqualTo(1);
        assertThat(node().runDue()).as("not at once").isZero();
        clock.advance(Duration.ofMinutes(1));
        node().runDue();
        assertThat(attempts()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        node().runDue();
        assertThat(attempts()).as("after one minute, then two").isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        node().runDue();
        assertThat(attempts()).isEqualTo(3);
        assertThat(database.jdbc()
                        .sql("select count(*) from due_work where key = 'trace'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWorkPlansForBeforeNowIsDoneInTheSameRound() {
        plan("chain", in(0));
        assertThat(node().runDue()).isEqualTo(2);
        assertThat(done).containsExactly("chain", "link");
    }

    private DueWorkRunner node() {
        return new DueWorkRunner(
                database.jdbc(), List.of(new Noting()), new CurrentActor(), database.transactions(), clock);
    }

    private int attempts() {
        return database.jdbc()
                .sql("select attempts from due_work where key = 'fails'")
                .query(Integer.class)
                .single();
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private void plan(String key, Instant at) {
        inTransaction(() -> work.plan(owner, "test", key, at));
    }

    private void inTransaction(Runnable change) {
        database.transactions().executeWithoutResult(status -> change.run());
    }

    /** Notes what it did, and does some things wrong on purpose. */
    private final class Noting implements DueTask {

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void lock(UUID locked) {
            database.jdbc()
                    .sql("select pg_advisory_xact_lock(:key)")
                    .param("key", locked.getMostSignificantBits())
                    .query(rs -> {});
        }

        @Override
        public void run(UUID of, String key) {
            switch (key) {
                case "fails" -> {
                    work.plan(of, "other", "trace", clock.instant());
                    throw new IllegalStateException("on purpose");
                }
                case "chain" -> work.plan(of, "test", "link", clock.instant().minusSeconds(60));
                default -> {}
            }
            done.add(key);
        }
    }
}
