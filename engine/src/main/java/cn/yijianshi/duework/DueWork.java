package cn.yijianshi.duework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans work for later, in the transaction of the change that makes it necessary; the caller holds the owner's lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DueWork {

    private final JdbcClient jdbc;

    DueWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans a piece of work, or moves it to another time; one that was done is then due again.
     *
     * @param owner whom it is about, e.g. a case
     * @param key which one of the kind
     */
    public void plan(UUID owner, String kind, String key, Instant at) {
        jdbc.sql("""
                        insert into due_work (id, owner_id, kind, key, due_at) values (:id, :owner, :kind, :key, :at)
                        on conflict (owner_id, kind, key) do update
                          set due_at = excluded.due_at, done_at = null, attempts = 0, retry_at = null, cause = null
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("kind", kind)
                .param("key", key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back a piece of work that is not done yet. */
    public void drop(UUID owner, String kind, String key) {
        jdbc.sql("delete from due_work where owner_id = :owner and kind = :kind and key = :key and done_at is null")
                .param("owner", owner)
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    /** Takes back all that is planned for an owner. */
    public void dropAll(UUID owner) {
        jdbc.sql("delete from due_work where owner_id = :owner and done_at is null")
                .param("owner", owner)
                .update();
    }
}
