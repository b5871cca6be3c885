package cn.yijianshi.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is started, killed and started again, as on a machine. */
class LaunchIT {

    private static final int SIGTERM = 143;

    @TempDir
    private Path temporary;

    @Test
    void a_port_that_is_taken_is_told_in_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                ApplicationProcess refused = ApplicationProcess.start(taken.getLocalPort(), temporary, Map.of())) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.lines())
                    .singleElement()
                    .asString()
                    .contains("端口 " + taken.getLocalPort() + " 已被占用")
                    .contains("YJS_PORT");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_in_one_line() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        try (ApplicationProcess refused = ApplicationProcess.start(file.resolve("data"), Map.of())) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.lines())
                    .singleElement()
                    .asString()
                    .contains(file + "/data 无法写入")
                    .contains("YJS_DATA");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_one_line() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + ApplicationProcess.freePort() + "/yijianshi";
        Map<String, String> settings = Map.of("YJS_DB_URL", url, "YJS_DB_USER", "yijianshi", "YJS_DB_PASSWORD", "x");
        try (ApplicationProcess refused = ApplicationProcess.start(temporary, settings)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.lines()).singleElement().asString().contains("连接不上数据库 " + url);
        }
    }

    @Test
    void after_a_kill_it_starts_again_by_itself_with_everything_it_had() throws Exception {
        List<String> before;
        try (ApplicationProcess first =
                ApplicationProcess.start(temporary, Map.of()).awaitRunning()) {
            assertThat(first.output()).contains(first.address()).contains("演示用户");
            assertThat(statusOf(first.address() + "/login")).isEqualTo(200);
            before = users();
            assertThat(before).hasSize(DemoUsers.ALL.size());
            refusesASecondOn(temporary, first.pid());
            first.kill();
        }
        try (ApplicationProcess second =
                ApplicationProcess.start(temporary, Map.of()).awaitRunning()) {
            assertThat(statusOf(second.address() + "/login")).isEqualTo(200);
            assertThat(users()).isEqualTo(before);
            assertThat(second.stop()).isEqualTo(SIGTERM);
        }
        assertThat(temporary.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_of_ones_own_gets_a_token_for_the_first_administrator_and_no_demo_users() throws Exception {
        try (EmbeddedPostgres own = EmbeddedPostgres.start()) {
            String url = own.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings = Map.of(
                    "YJS_DB_URL", url, "YJS_DB_USER", "postgres", "YJS_DB_PASSWORD", "postgres", "YJS_DEMO", "true");
            try (ApplicationProcess running =
                    ApplicationProcess.start(temporary, settings).awaitRunning()) {
                assertThat(running.output())
                        .contains(running.address() + "/setup")
                        .containsPattern("\n  [A-Za-z0-9_-]{43}\n")
                        .contains("YJS_DEMO=true 不起作用")
                        .doesNotContain("演示用户");
                assertThat(rows(url, "postgres", "postgres", "select username from app_user"))
                        .isEmpty();
            }
        }
    }

    private static void refusesASecondOn(Path data, long holder) throws Exception {
        try (ApplicationProcess refused = ApplicationProcess.start(data, Map.of())) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.lines()).singleElement().asString().contains("正被另一个一件事进程（进程号 " + holder + "）使用");
        }
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Name and moment of making, read past the application from the server it runs. */
    private List<String> users() throws IOException, SQLException {
        int port = Integer.parseInt(Files.readAllLines(temporary.resolve("postgresql/postmaster.pid"))
                .get(3));
        String password =
                Files.readString(temporary.resolve("postgresql.password")).strip();
        return rows(
                "jdbc:postgresql://127.0.0.1:" + port + "/yijianshi",
                "yijianshi",
                password,
                "select username || ' ' || created_at from app_user order by username");
    }

    private static List<String> rows(String url, String user, String password, String query) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
