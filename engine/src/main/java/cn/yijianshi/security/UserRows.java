package cn.yijianshi.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code app_user}. */
@Component
final class UserRows {

    private static final String COLUMNS =
            "id, username, password_hash, display_name, department_id, region, roles, enabled, demo, locked_until";

    private final JdbcClient jdbc;

    UserRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UserAccount account, String passwordHash) {}

    boolean none() {
        return !jdbc.sql("select exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** Keeps others from adding users until the transaction ends. */
    void lockAgainstAdding() {
        jdbc.sql("lock table app_user in share row exclusive mode").update();
    }

    Optional<Row> find(String username) {
        return jdbc.sql("select " + COLUMNS + " from app_user where username = :username")
                .param("username", username)
                .query(UserRows::row)
                .optional();
    }

    List<UserAccount> all() {
        return jdbc.sql("select " + COLUMNS + " from app_user order by username").query(UserRows::row).list().stream()
                .map(Row::account)
                .toList();
    }

    /** False where the user name is taken. */
    boolean add(Actor actor, String passwordHash, boolean demo, Instant now) {
        return jdbc.sql("""
                                insert into app_user (id, username, password_hash, display_name, department_id, region, roles, demo, created_at)
                                values (:id, :username, :hash, :name, :department, :region, string_to_array(:roles, ','), :demo, :now)
                                on conflict (username) do nothing
                                """)
                        .param("id", actor.userId())
                        .param("username", actor.username())
                        .param("hash", passwordHash)
                        .param("name", actor.displayName())
                        .param("department", actor.departmentId().orElse(null))
                        .param("region", actor.region())
                        .param(
                                "roles",
                                actor.roles().stream().map(Role::id).sorted().collect(Collectors.joining(",")))
                        .param("demo", demo)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Counts a failure; with the last one allowed the account is locked. A lockout that is over starts the count anew. */
    void countFailure(String username, int allowed, Instant now, Instant lockedUntil) {
        jdbc.sql("""
                        update app_user set
                          failed_logins = case when locked_until <= :now then 1 else failed_logins + 1 end,
                          locked_until = case
                            when locked_until <= :now then null
                            when failed_logins + 1 >= :allowed then :until
                            else locked_until end
                        where username = :username
                        """)
                .param("username", username)
                .param("allowed", allowed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", lockedUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetFailures(String username) {
        jdbc.sql("""
                        update app_user set failed_logins = 0, locked_until = null
                        where username = :username and (failed_logins > 0 or locked_until is not null)
                        """).param("username", username).update();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        Actor actor = new Actor(
                rs.getObject("id", UUID.class),
                rs.getString("username"),
                rs.getString("display_name"),
                roles(rs.getArray("roles")),
                Optional.ofNullable(rs.getString("department_id")),
                rs.getString("region"));
        @Nullable OffsetDateTime locked = rs.getObject("locked_until", OffsetDateTime.class);
        return new Row(
                new UserAccount(
                        actor,
                        rs.getBoolean("enabled"),
                        rs.getBoolean("demo"),
                        locked == null ? null : locked.toInstant()),
                rs.getString("password_hash"));
    }

    private static Set<Role> roles(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray()).map(Role::ofId).collect(Collectors.toUnmodifiableSet());
    }
}
