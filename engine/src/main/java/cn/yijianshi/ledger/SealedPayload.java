package cn.yijianshi.ledger;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.DataKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A payload and its salt, which are sealed together: whoever lost the key can neither read the payload nor test a guess
 * of it against the commitment.
 *
 * @param salted 32 bytes of salt, then the canonical JSON as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its commitment only
record SealedPayload(byte[] salted) {

    static final int SALT_BYTES = 32;

    static SealedPayload of(byte[] salt, byte[] canonical) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        }
        return new SealedPayload(ByteBuffer.allocate(SALT_BYTES + canonical.length)
                .put(salt)
                .put(canonical)
                .array());
    }

    /** @throws cn.yijianshi.security.SealBroken where the bytes were altered or belong to another entry */
    static SealedPayload open(byte[] sealed, DataKey key, UUID caseId, long seq) {
        return new SealedPayload(key.open(sealed, context(caseId, seq)));
    }

    byte[] seal(DataKey key, UUID caseId, long seq) {
        return key.seal(salted, context(caseId, seq));
    }

    Hash commitment() {
        return Hash.of(salted);
    }

    String json() {
        return new String(Arrays.copyOfRange(salted, SALT_BYTES, salted.length), StandardCharsets.UTF_8);
    }

    private static String context(UUID caseId, long seq) {
        return "ledger/" + caseId + "/" + seq;
    }
}
