package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyCustodyTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final MasterKeyCustody custody = new MasterKeyCustody(database.jdbc(), new SettableClock());

    @TempDir
    Path data;

    @Test
    void the_first_start_makes_a_key_only_its_owner_can_read_and_the_second_uses_it() throws IOException {
        String first = open("").fingerprint();

        Path file = data.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling("."))))
                .isEqualTo("rwx------");
        assertThat(open("").fingerprint()).isEqualTo(first);
    }

    @Test
    void a_configured_key_is_used_and_no_file_is_made() {
        open(Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void another_key_than_the_data_were_sealed_with_is_refused() {
        String known = open("").fingerprint();
        assertThatThrownBy(() -> open(Base64.getEncoder().encodeToString(new byte[32])))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageStartingWith("主密钥不对：数据库里的资料是用另一把主密钥（指纹 " + known + "）密封的");
    }

    @Test
    void a_lost_key_file_is_noticed_instead_of_replaced() throws IOException {
        open("");
        Path file = data.resolve("keys/master.key");
        Files.delete(file);

        assertThatThrownBy(() -> open(""))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageStartingWith("找不到主密钥文件 " + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_key_that_is_no_key_is_refused_in_one_line() {
        assertThatThrownBy(() -> open("短"))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessage("YJS_MASTER_KEY 里的主密钥不是 base64。");
        assertThatThrownBy(() -> open("YWJj")).hasMessage("YJS_MASTER_KEY 里的主密钥须是 32 字节的 base64。");
    }

    private Keyring open(String configured) {
        return custody.open(configured, new MasterKeyFile(data.resolve("keys")));
    }
}
