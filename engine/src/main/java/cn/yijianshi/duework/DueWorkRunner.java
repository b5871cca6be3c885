package cn.yijianshi.duework;

import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due, oldest first, each piece in a transaction of its own. Two nodes may find the same piece: the owner's
 * lock puts them in a row, and the second sees that it is done.
 */
@Service
public class DueWorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);
    private static final int AT_ONCE = 200;
    private static final int LONGEST_BACKOFF = 10;

    private final JdbcClient jdbc;
    private final Map<String, DueTask> tasks;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DueWorkRunner(
            JdbcClient jdbc, List<DueTask> tasks, CurrentActor actors, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks.stream().collect(Collectors.toMap(DueTask::kind, Function.identity()));
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does everything that is due by now, also what that makes due.
     *
     * @return how many pieces this call did
     */
    public int runDue() {
        int done = 0;
        List<Piece> due = due();
        while (!due.isEmpty()) {
            for (Piece piece : due) {
                done += attempt(piece) ? 1 : 0;
            }
            due = due();
        }
        return done;
    }

    private boolean attempt(Piece piece) {
        try {
            return actors.callAs(Actor.system(), () -> once(piece));
        } catch (RuntimeException e) {
            LOG.warn("{} {} of {} failed, to be tried again", piece.kind(), piece.key(), piece.owner(), e);
            failed(piece, e);
            return false;
        }
    }

    private boolean once(Piece piece) {
        DueTask task = Objects.requireNonNull(tasks.get(piece.kind()));
        return Objects.requireNonNull(transactions.execute(status -> {
            task.lock(piece.owner());
            if (!take(piece)) {
                return false;
            }
            task.run(piece.owner(), piece.key());
            return true;
        }));
    }

    private boolean take(Piece piece) {
        return jdbc.sql("""
                                update due_work set done_at = :now
                                where id = :id and done_at is null and due_at = :due
                                """)
                        .param("id", piece.id())
                        .param("due", piece.dueAt())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Kinds that this node does not know are left to those that do. */
    private List<Piece> due() {
        return jdbc.sql("""
                        select * from due_work
                        where done_at is null and due_at <= :now and (retry_at is null or retry_at <= :now)
                          and kind = any (:kinds)
                        order by due_at, kind, key limit :limit
                        """)
                .param("now", now())
                .param("kinds", tasks.keySet().toArray(String[]::new))
                .param("limit", AT_ONCE)
                .query((rs, row) -> new Piece(
                        rs.getObject("id", UUID.class),
                        rs.getObject("owner_id", UUID.class),
                        rs.getString("kind"),
                        rs.getString("key"),
                        rs.getObject("due_at", OffsetDateTime.class),
                        rs.getInt("attempts")))
                .list();
    }

    private void failed(Piece piece, RuntimeException cause) {
        Duration wait = Duration.ofMinutes(1L << Math.min(piece.attempts(), LONGEST_BACKOFF));
        jdbc.sql("""
                        update due_work set attempts = attempts + 1, retry_at = :retry, cause = :cause
                        where id = :id and done_at is null
                        """)
                .param("retry", utc(clock.instant().plus(wait)))
                .param("cause", cause.toString())
                .param("id", piece.id())
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Piece(UUID id, UUID owner, String kind, String key, OffsetDateTime dueAt, int attempts) {}
}
