package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataKeyTest {

    private final DataKey key = new DataKey(new byte[32]);

    @Test
    void sealed_text_opens_where_it_belongs() {
        assertThat(key.openText(key.seal("张三", "party/1"), "party/1")).isEqualTo("张三");
        assertThat(key.open(key.seal(new byte[0], "empty"), "empty")).isEmpty();
    }

    @Test
    void sealed_bytes_name_their_algorithm_and_never_repeat() {
        byte[] first = key.seal("张三", "party/1");
        assertThat(first[0]).isEqualTo((byte) 1);
        assertThat(key.seal("张三", "party/1")).isNotEqualTo(first);
    }

    @Test
    void no_byte_can_be_changed_without_being_noticed() {
        byte[] sealed = key.seal("张三", "party/1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.open(changed, "party/1")).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void sealed_bytes_open_nowhere_else_and_with_no_other_key() {
        byte[] sealed = key.seal("张三", "party/1");
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> key.open(sealed, "party/2")).hasMessage("密封的内容无法打开：party/2");
        assertThatThrownBy(() -> new DataKey(other).open(sealed, "party/1")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key.open(new byte[5], "party/1")).isInstanceOf(SealBroken.class);
    }
}
