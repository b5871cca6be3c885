package cn.yijianshi.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the data folder, durable as the law of records wants it: an acknowledged commit survives a power
 * failure. It listens on the loopback address only, at a port of the moment, and asks for a password that is kept beside
 * it.
 */
public final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "yijianshi";
    private static final String PASSWORD_FILE = "postgresql.password";
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 3;

    private final Path data;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;

    private EmbeddedDatabase(Path data, PostgresPrograms programs, String password, int port) {
        this.data = data;
        this.programs = programs;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server, making its files at the first time and ending one that was left behind.
     *
     * @throws CannotStart if it does not start
     */
    static EmbeddedDatabase start(DataFolder folder) {
        Path data = folder.path().resolve("postgresql");
        try {
            Path home = PostgresBinaries.unpack(folder.path().resolve("programs"));
            PostgresPrograms programs = PostgresPrograms.in(home);
            String password = folder.secret(PASSWORD_FILE, 32);
            if (Files.notExists(data)) {
                initialise(data, programs, folder.path().resolve(PASSWORD_FILE));
            }
            LeftBehind.end(data, programs);
            EmbeddedDatabase database = launch(data, programs, password);
            database.createWhatIsMissing();
            return database;
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + data + " 无法读写：请检查权限和磁盘空间。", e);
        } catch (UncheckedIOException | SQLException e) {
            throw new CannotStart("内置的 PostgreSQL 没有启动成功（" + e.getMessage() + "），它的记录在 " + data + "/server.log。", e);
        }
    }

    /** Sorted by code point, the same on every machine. Made under another name, so that half of it is never used. */
    private static void initialise(Path data, PostgresPrograms programs, Path passwordFile) throws IOException {
        Path draft = data.resolveSibling("postgresql.new");
        DataFolder.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path forInitdb =
                Files.copy(passwordFile, data.resolveSibling("initdb.password"), REPLACE_EXISTING, COPY_ATTRIBUTES);
        programs.handOver(draft);
        programs.handOver(forInitdb);
        PostgresPrograms.Output made = programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + forInitdb,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.delete(forInitdb);
        if (made.exitCode() != 0) {
            throw new CannotStart("内置的 PostgreSQL 建不了数据目录 " + data + "：" + lastLine(made.text()));
        }
        Files.move(draft, data, ATOMIC_MOVE);
    }

    private static EmbeddedDatabase launch(Path data, PostgresPrograms programs, String password) throws IOException {
        Path serverLog = data.resolve("server.log");
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            PostgresPrograms.Output started = programs.run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + serverLog,
                    "--options=" + settings(port),
                    "-w",
                    "--timeout=60");
            if (started.exitCode() == 0) {
                return new EmbeddedDatabase(data, programs, password, port);
            }
            said = Files.exists(serverLog) ? lastLine(Files.readString(serverLog)) : lastLine(started.text());
        }
        throw new CannotStart("内置的 PostgreSQL 没有启动成功，它的记录在 " + serverLog + "：" + said);
    }

    private static String settings(int port) {
        return String.join(
                " -c ",
                List.of(
                        "-p " + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "max_connections=64",
                        "log_checkpoints=off",
                        "timezone=Asia/Shanghai"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The application's own user, who is no superuser, and the database that belongs to it. */
    private void createWhatIsMissing() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                // The password is of the URL alphabet of base64: nothing to escape.
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static String lastLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String url() {
        return url(NAME);
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        PostgresPrograms.Output stopped =
                programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        if (stopped.exitCode() != 0) {
            log.warn("PostgreSQL 没有按时停下：{}", lastLine(stopped.text()));
        }
    }
}
