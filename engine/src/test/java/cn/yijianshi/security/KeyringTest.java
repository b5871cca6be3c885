package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyringTest {

    private final Keyring keyring = new Keyring(new byte[32]);

    @Test
    void equal_values_of_a_kind_are_found_under_one_hash() {
        assertThat(keyring.searchHash("id-card", "990000199001010017"))
                .isEqualTo(new Keyring(new byte[32]).searchHash("id-card", "990000199001010017"))
                .isNotEqualTo(keyring.searchHash("mobile", "990000199001010017"))
                .isNotEqualTo(keyring.searchHash("id-card", "99000019850615007X"));
    }

    /** Values of an independent HKDF and HMAC: with other derivations nothing stored would be found or opened. */
    @Test
    void derivations_never_change() {
        assertThat(keyring.fingerprint()).isEqualTo("f1049bebc4617a3f");
        assertThat(keyring.searchHash("id-card", "990000199001010017").hex())
                .isEqualTo("60ee2c0ec743ac2628697490b7fd284c4ca67180efc60f5647879880a443e9f3");
    }

    @Test
    void another_master_key_finds_nothing() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new Keyring(other).searchHash("id-card", "990000199001010017"))
                .isNotEqualTo(keyring.searchHash("id-card", "990000199001010017"));
        assertThat(new Keyring(other).fingerprint()).isNotEqualTo(keyring.fingerprint());
    }

    @Test
    void a_master_key_has_32_bytes() {
        assertThatThrownBy(() -> new Keyring(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
