package cn.yijianshi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The data folder, the database and its pool, each closed before the one it stands on: Spring ends beans against the
 * order of their dependence.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    /** More than the process engine's job threads and the web threads that wait for a lock at one time. */
    private static final int CONNECTIONS = 32;

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${yijianshi.data:${YJS_DATA:data}}") Path path) {
        return DataFolder.open(path);
    }

    @Bean(destroyMethod = "close")
    Database database(
            DataFolder folder,
            @Value("${yijianshi.database.url:${YJS_DB_URL:}}") String url,
            @Value("${yijianshi.database.user:${YJS_DB_USER:}}") String user,
            @Value("${yijianshi.database.password:${YJS_DB_PASSWORD:}}") String password) {
        return url.isBlank() ? EmbeddedDatabase.start(folder) : OwnDatabase.at(url.strip(), user, password);
    }

    @Bean
    DemoData demoData(Database database, @Value("${yijianshi.demo:${YJS_DEMO:}}") String asked) {
        return DemoData.decide(database, asked);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("yijianshi");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(10_000);
        return pool;
    }
}
