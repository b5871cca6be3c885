package cn.yijianshi.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_fresh_database_has_the_whole_schema() {
        assertThat(database.jdbc()
                        .sql("select count(*) from databasechangelog")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void what_one_database_holds_another_does_not_see() {
        database.jdbc().sql("create table only_here (id int)").update();
        try (TestDatabase other = TestDatabase.fresh()) {
            assertThat(other.jdbc()
                            .sql("select count(*) from pg_tables where tablename = 'only_here'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        database.jdbc().sql("create table fruit (name text)").update();
        database.transactions().executeWithoutResult(status -> {
            database.jdbc().sql("insert into fruit values ('石榴')").update();
            status.setRollbackOnly();
        });
        assertThat(database.jdbc()
                        .sql("select count(*) from fruit")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
