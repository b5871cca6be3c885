package cn.yijianshi.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the master key and makes sure that it is the one this database was sealed with. A new key is made only for a
 * database that has never seen one: a lost key must be noticed at the start, not years later at the first file nobody
 * can open.
 */
final class MasterKeyCustody {

    private final JdbcClient jdbc;
    private final Clock clock;

    MasterKeyCustody(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param configured the key in base64; blank where it is kept in the file */
    Keyring open(String configured, MasterKeyFile file) {
        Keyring keyring = new Keyring(master(configured, file));
        String known = recorded().orElseGet(() -> record(keyring.fingerprint()));
        if (!known.equals(keyring.fingerprint())) {
            throw new KeysUnavailable("主密钥不对：数据库里的资料是用另一把主密钥（指纹 " + known + "）密封的，现在的是 " + keyring.fingerprint() + "。");
        }
        return keyring;
    }

    private byte[] master(String configured, MasterKeyFile file) {
        if (!configured.isBlank()) {
            return MasterKeyFile.decode(configured, "YJS_MASTER_KEY");
        }
        if (file.exists()) {
            return file.read();
        }
        recorded().ifPresent(known -> {
            throw new KeysUnavailable(
                    "找不到主密钥文件 " + file.path() + "：数据库里的资料是用它（指纹 " + known + "）密封的。请从备份恢复，或用 YJS_MASTER_KEY 给出。");
        });
        return file.create();
    }

    private Optional<String> recorded() {
        return jdbc.sql("select fingerprint from master_key")
                .query(String.class)
                .optional();
    }

    /** The fingerprint now on record: another node may have been first. */
    private String record(String fingerprint) {
        jdbc.sql("""
                        insert into master_key (fingerprint, created_at) values (:fingerprint, :now)
                        on conflict (only_one) do nothing
                        """)
                .param("fingerprint", fingerprint)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return recorded().orElseThrow();
    }
}
