package cn.yijianshi.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals bytes so that they can be read only with it, only unchanged, and only where they belong. Sealed bytes
 * are one byte for the algorithm, the nonce, then the ciphertext with its tag. Algorithm 1 is AES-256-GCM with a random
 * nonce of 96 bits; SM4-GCM (GB/T 39786) gets its own number and what was sealed before stays readable.
 */
public final class DataKey {

    private static final byte AES_256_GCM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    DataKey(SecretKey key) {
        this.key = key;
    }

    DataKey(byte[] key) {
        this(new SecretKeySpec(key, "AES"));
    }

    /**
     * Seals bytes.
     *
     * @param context where they belong, e.g. {@code ledger/<case>/<seq>}: bytes moved elsewhere do not open there
     */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(AES_256_GCM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals text as UTF-8. */
    public byte[] seal(String text, String context) {
        return seal(text.getBytes(StandardCharsets.UTF_8), context);
    }

    /**
     * Opens what was sealed with this key for this place.
     *
     * @throws SealBroken where the bytes were changed, moved, or sealed with another key
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != AES_256_GCM) {
            throw new SealBroken(context);
        }
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        in.position(1).get(nonce);
        byte[] ciphertext = new byte[in.remaining()];
        in.get(ciphertext);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(context, e);
        }
    }

    /** Opens text. */
    public String openText(byte[] sealed, String context) {
        return new String(open(sealed, context), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {AES_256_GCM});
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
