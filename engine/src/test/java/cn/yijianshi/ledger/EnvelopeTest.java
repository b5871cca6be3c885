package cn.yijianshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.Hash;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Envelope FIRST = new Envelope(
            1,
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            1,
            new EntryType("case-accepted", "受理"),
            Instant.parse("2026-03-02T01:00:00.123456789Z"),
            new Envelope.ActingAccount(UUID.fromString("00000000-0000-4000-8000-000000000002"), "李窗口"),
            UUID.fromString("00000000-0000-4000-8000-000000000003"),
            Map.of("release", "r1", "matter", "food-permit"),
            Hash.of("salted payload"),
            Envelope.START);

    /** Computed by hand over the text in the decision record: the format is a promise to verifiers elsewhere. */
    @Test
    void the_hash_of_an_envelope_never_changes() {
        assertThat(FIRST.hash().hex()).isEqualTo("b1b867ccff3d173340d60a95c07eec0f700cfc4865fc96c613e4cf992c5d78de");
    }

    @Test
    void time_is_kept_to_the_microsecond_as_the_database_does() {
        assertThat(FIRST.at()).isEqualTo(Instant.parse("2026-03-02T01:00:00.123456Z"));
    }

    @Test
    void ids_are_short_and_their_keys_kebab_case() {
        assertThatThrownBy(() -> Envelope.check(Map.of("Release", "r1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Envelope.check(Map.of("release", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Envelope.check(Map.of("release", "r".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_type_has_an_id_and_a_label() {
        assertThatThrownBy(() -> new EntryType("Accepted", "受理")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryType("accepted", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
