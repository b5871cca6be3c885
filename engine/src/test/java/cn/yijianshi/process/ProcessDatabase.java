package cn.yijianshi.process;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A PostgreSQL with the engine's tables and no others. */
record ProcessDatabase(EmbeddedPostgres server, HikariDataSource pool) implements AutoCloseable {

    static ProcessDatabase start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            HikariConfig config = new HikariConfig();
            config.setDataSource(server.getPostgresDatabase());
            config.setMaximumPoolSize(12);
            HikariDataSource pool = new HikariDataSource(config);
            SpringLiquibase liquibase = new SpringLiquibase();
            liquibase.setDataSource(pool);
            liquibase.setChangeLog("classpath:db/changelog/020-camunda.yaml");
            liquibase.setResourceLoader(new DefaultResourceLoader());
            liquibase.setAnalyticsEnabled(false);
            liquibase.afterPropertiesSet();
            return new ProcessDatabase(server, pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (liquibase.exception.LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
