package cn.yijianshi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A PostgreSQL database of one test class: really PostgreSQL, with the product's own schema, empty, and nobody else's.
 *
 * <pre>{@code
 * @AutoClose
 * static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 *
 * The server starts with the first database of the JVM and ends with the JVM; the changelog runs once, into a template
 * that every fresh database is copied from (a tenth of a second). Durability is switched off for speed: kill tests need
 * the product's own server instead.
 */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final HikariDataSource dataSource;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactionManager;
    private final TransactionTemplate transactions;

    private TestDatabase(String name) {
        this.name = name;
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestServer.INSTANCE.database(name));
        pool.setPoolName(name);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        this.dataSource = new HikariDataSource(pool);
        this.jdbc = JdbcClient.create(dataSource);
        this.transactionManager = new JdbcTransactionManager(dataSource);
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** A new database with the whole schema and no rows. */
    public static TestDatabase fresh() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        TestServer.INSTANCE.createFromTemplate(name);
        return new TestDatabase(name);
    }

    /** Pooled, at most 24 connections; the user is a superuser. */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** For tests that start the whole application on this database. */
    public String jdbcUrl() {
        return TestServer.INSTANCE.url(name);
    }

    /** Ends the pool and drops the database. */
    @Override
    public void close() {
        dataSource.close();
        TestServer.INSTANCE.drop(name);
    }
}
