package cn.yijianshi.security;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the package takes from the surroundings: the password hash (bcrypt, named in each hash) and the master key. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Keyring keyring(
            JdbcClient jdbc,
            Clock clock,
            @Value("${yijianshi.keys.master:${YJS_MASTER_KEY:}}") String configured,
            @Value("${yijianshi.keys.folder:${YJS_DATA:data}/keys}") String folder) {
        return new MasterKeyCustody(jdbc, clock).open(configured, new MasterKeyFile(Path.of(folder)));
    }
}
