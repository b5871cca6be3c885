package cn.yijianshi.ledger;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.ledger.LedgerRows.Stored.Malformed;
import cn.yijianshi.ledger.LedgerRows.Stored.Row;
import cn.yijianshi.ledger.Verification.Broken;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.SubjectKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends to the record of a case, reads it and proves that it was not altered. Who may read a case's record, the
 * services that show it decide.
 *
 * @see "docs/decisions/0002-ledger-envelope.md"
 */
@Service
public final class Ledger {

    private final LedgerRows rows;
    private final SubjectKeys keys;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate inCallersTransaction;
    private final SecureRandom random = new SecureRandom();

    public Ledger(
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager,
            SubjectKeys keys,
            CurrentActor currentActor,
            Clock clock) {
        this.rows = new LedgerRows(jdbc);
        this.keys = keys;
        this.currentActor = currentActor;
        this.clock = clock;
        this.inCallersTransaction = new TransactionTemplate(transactionManager);
        this.inCallersTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
    }

    /**
     * Appends an entry in the transaction of the change that it records, on the account of the acting person. The caller
     * holds the lock on the case row.
     *
     * @param caseId the chain
     * @param subjectId the applicant whose key seals the payload
     * @param type what happened
     * @param ids what it is about; no personal data, these are kept for ever
     * @param payload a record, map or JSON tree, written as canonical JSON
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     * @throws LedgerConflict where the case row was not locked and another transaction was first
     */
    public Envelope append(UUID caseId, UUID subjectId, EntryType type, Map<String, String> ids, Object payload) {
        Envelope.check(ids);
        Actor actor = currentActor.get();
        return inCallersTransaction.execute(status -> {
            LedgerRows.Head head = rows.head(caseId);
            SealedPayload content = SealedPayload.of(salt(), CanonicalJson.bytes(payload));
            Envelope envelope = new Envelope(
                    Envelope.FORMAT,
                    caseId,
                    head.seq() + 1,
                    type,
                    clock.instant(),
                    new Envelope.ActingAccount(actor.userId(), actor.displayName()),
                    subjectId,
                    ids,
                    content.commitment(),
                    head.hash());
            rows.add(envelope, content.seal(keys.require(subjectId), caseId, envelope.seq()));
            return envelope;
        });
    }

    /** The record of a case, oldest entry first; a payload is shown only where it is what the envelope commits to. */
    public List<LedgerEntry> entries(UUID caseId) {
        PayloadReader payloads = new PayloadReader(keys);
        return rows.all(caseId).stream()
                .map(stored -> switch (stored) {
                    case Row row -> new LedgerEntry(row.envelope(), row.hash(), payloads.read(row));
                    case Malformed row ->
                        throw new IllegalStateException("Ledger entry " + caseId + "/" + row.seq() + " is malformed");
                })
                .toList();
    }

    /** Recomputes every hash and every commitment of a chain. */
    public Verification verify(UUID caseId) {
        PayloadReader payloads = new PayloadReader(keys);
        ChainCheck check = new ChainCheck();
        for (LedgerRows.Stored stored : rows.all(caseId)) {
            Optional<Broken> broken =
                    switch (stored) {
                        case Row row -> check.next(new LedgerEntry(row.envelope(), row.hash(), payloads.read(row)));
                        case Malformed row -> Optional.of(new Broken(row.seq(), "条目不成格式"));
                    };
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return check.verified();
    }

    private byte[] salt() {
        byte[] salt = new byte[SealedPayload.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
