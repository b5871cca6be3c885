package cn.yijianshi.ledger;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The part of an entry that the chain runs over, and that is kept for ever. It holds no personal data of applicants: what
 * happened to whom stands in the payload, of which it holds a salted commitment.
 *
 * @param format version of this layout
 * @param caseId the chain
 * @param seq place in the chain, from 1, without gaps
 * @param type what happened
 * @param at when, to the microsecond
 * @param actor the account it was done on
 * @param subjectId the applicant whose key the payload is sealed with
 * @param ids what the entry is about, by kind: release, matter, work item, decision …; kebab-case keys
 * @param commitment SHA-256 over salt and canonical payload
 * @param previous hash of the entry before, or {@link #START}
 */
public record Envelope(
        int format,
        UUID caseId,
        long seq,
        EntryType type,
        Instant at,
        ActingAccount actor,
        UUID subjectId,
        Map<String, String> ids,
        Hash commitment,
        Hash previous) {

    /** The version written now. */
    public static final int FORMAT = 1;

    /** What stands for the previous hash in the first entry of a chain. */
    public static final Hash START = new Hash("0".repeat(64));

    private static final Pattern ID_KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 200;

    /** Who did it: the account, and the name it had then. Staff only; for what applicants do online the name is 申请人. */
    public record ActingAccount(UUID id, String name) {}

    public Envelope {
        ids = Map.copyOf(ids);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Ids that an entry may carry: kebab-case keys, short values. */
    static void check(Map<String, String> ids) {
        ids.forEach((key, value) -> {
            if (!ID_KEY.matcher(key).matches() || value.isEmpty() || value.length() > LONGEST_ID) {
                throw new IllegalArgumentException("Not an id of an entry: " + key);
            }
        });
    }

    /**
     * The hash that the next entry builds on. The members are spelled out, since they are a format that verifiers outside
     * this product compute too.
     */
    public Hash hash() {
        return CanonicalJson.hash(Map.of(
                "format", format,
                "case", caseId.toString(),
                "seq", seq,
                "type", Map.of("id", type.id(), "label", type.label()),
                "at", at.toString(),
                "actor", Map.of("id", actor.id().toString(), "name", actor.name()),
                "subject", subjectId.toString(),
                "ids", ids,
                "commitment", commitment.hex(),
                "previous", previous.hex()));
    }
}
