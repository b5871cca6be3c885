package cn.yijianshi.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One data key for each applicant (the subject of the data), stored wrapped with the master key. To shred the key is to
 * destroy everything that was sealed with it, wherever it stands, at once and for ever (个人信息保护法 47), while the
 * ledger's chain stays whole. Opened keys are not kept, so that a shredded one is gone on every node.
 */
@Service
public final class SubjectKeys {

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Access access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SubjectKeys(JdbcClient jdbc, Keyring keyring, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.access = access;
        this.clock = clock;
    }

    /** Makes the key of a subject; nothing happens where it has one already, or had one that was shredded. */
    public void create(UUID subjectId) {
        byte[] key = new byte[Keyring.KEY_BYTES];
        random.nextBytes(key);
        jdbc.sql("""
                        insert into subject_key (subject_id, wrapped_key, created_at)
                        values (:subject, :key, :now)
                        on conflict (subject_id) do nothing
                        """)
                .param("subject", subjectId)
                .param("key", keyring.wrapping().seal(key, context(subjectId)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The key of a subject; empty where there is none or it was shredded.
     *
     * @throws SealBroken where the wrapped key was tampered with
     */
    public Optional<DataKey> open(UUID subjectId) {
        return jdbc.sql("select wrapped_key from subject_key where subject_id = :subject and wrapped_key is not null")
                .param("subject", subjectId)
                .query((rs, row) -> rs.getBytes(1))
                .optional()
                .map(wrapped -> new DataKey(keyring.wrapping().open(wrapped, context(subjectId))));
    }

    /** Whether the key of a subject was destroyed on purpose; false also where there never was one. */
    public boolean isShredded(UUID subjectId) {
        return jdbc.sql(
                        "select exists (select 1 from subject_key where subject_id = :subject and shredded_at is not null)")
                .param("subject", subjectId)
                .query(Boolean.class)
                .single();
    }

    /** The key of a subject whose data are about to be sealed, which must exist. */
    public DataKey require(UUID subjectId) {
        return open(subjectId)
                .orElseThrow(() -> new IllegalStateException("Subject without a key, or shredded: " + subjectId));
    }

    /** Destroys the key; for administrators. It cannot be undone, and no new key is ever made for the subject. */
    public void shred(UUID subjectId) {
        access.require(Role.ADMINISTRATOR);
        jdbc.sql("""
                        update subject_key set wrapped_key = null, shredded_at = :now
                        where subject_id = :subject and wrapped_key is not null
                        """)
                .param("subject", subjectId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String context(UUID subjectId) {
        return "subject-key/" + subjectId;
    }
}
