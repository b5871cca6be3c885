package cn.yijianshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder for all: each test starts the server on it again. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path temporary;

    private static DataFolder folder;

    private EmbeddedDatabase database;

    @BeforeAll
    static void openFolder() {
        folder = DataFolder.open(temporary.resolve("data folder"));
    }

    @AfterAll
    static void closeFolder() {
        folder.close();
    }

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        ask("create table kept as select 7 as number");
        database.close();
        database = EmbeddedDatabase.start(folder);
        assertThat(ask("select number from kept")).isEqualTo("7");
    }

    @Test
    void a_server_left_by_a_killed_process_is_ended_and_its_data_kept() throws SQLException {
        ask("create table left_behind as select 8 as number");
        EmbeddedDatabase next = EmbeddedDatabase.start(folder);
        assertThat(next.url()).isNotEqualTo(database.url());
        database = next;
        assertThat(ask("select number from left_behind")).isEqualTo("8");
    }

    @Test
    void a_note_that_names_a_process_of_somebody_else_does_not_hinder_the_start() throws IOException, SQLException {
        database.close();
        Path note = folder.path().resolve("postgresql/postmaster.pid");
        Files.writeString(
                note, ProcessHandle.current().pid() + "\n" + folder.path().resolve("postgresql") + "\n");
        database = EmbeddedDatabase.start(folder);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void an_acknowledged_commit_is_on_the_disk() throws SQLException {
        assertThat(ask("select concat(current_setting('fsync'), current_setting('synchronous_commit'),"
                        + " current_setting('full_page_writes'), current_setting('data_checksums'))"))
                .isEqualTo("onononon");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_application_is_no_superuser() throws SQLException {
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void an_own_database_with_the_right_password_is_taken() {
        assertThat(OwnDatabase.at(database.url(), database.user(), database.password())
                        .user())
                .isEqualTo("yijianshi");
    }

    @Test
    void an_own_database_that_cannot_be_used_is_told_in_one_line() {
        assertThatThrownBy(() -> OwnDatabase.at(database.url(), "yijianshi", "wrong"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("拒绝了用户“yijianshi”");
        assertThatThrownBy(() -> OwnDatabase.at(
                        database.url().replace("/yijianshi", "/nowhere"), database.user(), database.password()))
                .hasMessageContaining("不存在");
        assertThatThrownBy(() -> OwnDatabase.at("jdbc:postgresql://127.0.0.1:1/x?password=geheim", "u", "p"))
                .hasMessageContaining("连接不上数据库 jdbc:postgresql://127.0.0.1:1/x：")
                .hasMessageNotContaining("geheim")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> OwnDatabase.at("postgres://x", "u", "p")).hasMessageContaining("jdbc:postgresql://");
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
