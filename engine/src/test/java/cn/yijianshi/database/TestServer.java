package cn.yijianshi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL server of a test JVM, with a migrated template database. Its own shutdown hook ends it. */
@SuppressWarnings("ImmutableEnumChecker") // the one way to have one of it in a JVM
enum TestServer {
    INSTANCE;

    private static final String TEMPLATE = "yijianshi_template";
    private static final String USER = "postgres";

    /** Held, since the JDK forgets the level of a logger that nobody holds. */
    private final Logger liquibaseLog = Logger.getLogger("liquibase");

    private final EmbeddedPostgres server;
    private final JdbcClient maintenance;

    TestServer() {
        liquibaseLog.setLevel(Level.WARNING);
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            maintenance = JdbcClient.create(server.getPostgresDatabase());
            maintenance.sql("create database " + TEMPLATE).update();
            migrate(database(TEMPLATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(DataSource dataSource) throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setChangeLog("classpath:db/changelog/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setAnalyticsEnabled(false);
        liquibase.afterPropertiesSet();
    }

    DataSource database(String name) {
        return server.getDatabase(USER, name);
    }

    String url(String name) {
        return server.getJdbcUrl(USER, name);
    }

    /**
     * Copying the template is one at a time: PostgreSQL refuses it while anybody is connected there. Copying its files is
     * several times faster than writing them through the log, as long as fsync is off.
     */
    synchronized void createFromTemplate(String name) {
        maintenance
                .sql("create database " + name + " template " + TEMPLATE + " strategy file_copy")
                .update();
    }

    void drop(String name) {
        maintenance.sql("drop database if exists " + name + " with (force)").update();
    }
}
