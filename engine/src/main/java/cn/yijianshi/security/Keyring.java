package cn.yijianshi.security;

import cn.yijianshi.canonical.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What is derived from the installation's master key: one key that wraps the applicants' data keys, one that makes
 * identifiers searchable without storing them. Derived with HKDF-SHA256 (RFC 5869), a label for each purpose, so that
 * none of them tells anything about another or about the master key.
 */
public final class Keyring {

    /** Length of the master key and of every derived key, in bytes. */
    public static final int KEY_BYTES = 32;

    private final DataKey wrapping;
    private final SecretKey search;
    private final String fingerprint;

    /** @param master 32 random bytes */
    public Keyring(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("A master key has 32 bytes, not " + master.length);
        }
        this.wrapping = new DataKey(derive(master, "wrap subject keys", "AES"));
        this.search = derive(master, "search identifiers", "HmacSHA256");
        this.fingerprint = HexFormat.of().formatHex(encoded(derive(master, "fingerprint", "Generic")), 0, 8);
    }

    /**
     * The hash under which a value can be found again by whoever holds the key, and by nobody else: HMAC-SHA256.
     *
     * @param kind what sort of value it is; equal values of different kinds hash differently
     * @param value in its one normalised form
     */
    public Hash searchHash(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(search);
            byte[] digest = mac.doFinal((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that the applicants' keys are wrapped with. */
    DataKey wrapping() {
        return wrapping;
    }

    /** Sixteen hexadecimal digits that tell one master key from another and nothing else about it. */
    String fingerprint() {
        return fingerprint;
    }

    private static SecretKey derive(byte[] master, String purpose, String algorithm) {
        try {
            byte[] label = ("yijianshi/1/" + purpose).getBytes(StandardCharsets.UTF_8);
            HKDFParameterSpec spec =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(label, KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(SecretKey key) {
        byte[] bytes = key.getEncoded();
        if (bytes == null) {
            throw new IllegalStateException("The key does not leave its device");
        }
        return bytes;
    }
}
