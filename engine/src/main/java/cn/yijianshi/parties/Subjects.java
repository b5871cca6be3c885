package cn.yijianshi.parties;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.Keyring;
import cn.yijianshi.security.SubjectKeys;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The applicants as subjects of data: one key for each of them, over all their cases, so that it can be shredded for all
 * at once. A subject is recognised by the keyed hash of its identifier.
 */
@Service
public final class Subjects {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Keyring keyring;
    private final SubjectKeys keys;

    public Subjects(JdbcClient jdbc, TransactionTemplate transactions, Keyring keyring, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keyring = keyring;
        this.keys = keys;
    }

    /** The subject with an identifier, made with its key where there is none yet. */
    public UUID of(Identifier identifier) {
        Hash hash = searchHash(identifier);
        return find(hash)
                .orElseGet(() -> transactions.execute(status -> {
                    UUID fresh = anonymous();
                    jdbc.sql("""
                            insert into party_subject (identifier_hash, subject_id) values (:hash, :subject)
                            on conflict (identifier_hash) do nothing
                            """)
                            .param("hash", hash.hex())
                            .param("subject", fresh)
                            .update();
                    return find(hash).orElseThrow();
                }));
    }

    /** A subject that is not identified, with its key: somebody who only asks. */
    public UUID anonymous() {
        UUID subject = UUID.randomUUID();
        keys.create(subject);
        return subject;
    }

    /**
     * Destroys what is known of a subject (个人信息保护法 47): its key, and the hashes it could be found by. Should they
     * apply again they are somebody new. For administrators.
     */
    public void shred(UUID subjectId) {
        transactions.executeWithoutResult(status -> {
            keys.shred(subjectId);
            jdbc.sql("delete from party_subject where subject_id = :subject")
                    .param("subject", subjectId)
                    .update();
            jdbc.sql("update party set identifier_hash = null where subject_id = :subject")
                    .param("subject", subjectId)
                    .update();
        });
    }

    Hash searchHash(Identifier identifier) {
        return keyring.searchHash(identifier.kind().id(), identifier.number());
    }

    private Optional<UUID> find(Hash hash) {
        return jdbc.sql("select subject_id from party_subject where identifier_hash = :hash")
                .param("hash", hash.hex())
                .query(UUID.class)
                .optional();
    }
}
