package cn.yijianshi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that the operator runs, named by {@code YJS_DB_URL}, {@code YJS_DB_USER} and {@code YJS_DB_PASSWORD}. */
public final class OwnDatabase implements Database {

    private static final int OLDEST = 15;
    private static final String SECONDS_TO_WAIT = "10";

    private final String url;
    private final String user;
    private final String password;

    private OwnDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Tries the connection once, so that a wrong setting is told now and plainly.
     *
     * @throws CannotStart if the database cannot be used
     */
    static OwnDatabase at(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("YJS_DB_URL 应写成 jdbc:postgresql://主机:端口/库名，现在是 " + withoutSecrets(url) + "。");
        }
        OwnDatabase database = new OwnDatabase(url, user, password);
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS_TO_WAIT);
        login.setProperty("loginTimeout", SECONDS_TO_WAIT);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart(
                        "数据库是 PostgreSQL " + version + "，需要 " + OLDEST + " 或更新的版本：" + withoutSecrets(url));
            }
        } catch (SQLException e) {
            throw new CannotStart(database.explain(e), e);
        }
        return database;
    }

    private String explain(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String where = withoutSecrets(url);
        return switch (state) {
            case "28P01", "28000" -> "数据库 " + where + " 拒绝了用户“" + user + "”：请核对 YJS_DB_USER、YJS_DB_PASSWORD 和数据库的访问许可。";
            case "3D000" -> "数据库 " + where + " 不存在：请先建库，或改正 YJS_DB_URL。";
            default -> "连接不上数据库 " + where + "：请检查它是否在运行、YJS_DB_URL 是否正确（" + firstLine(e) + "）。";
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Without the parameters, where a password may stand. */
    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {}
}
