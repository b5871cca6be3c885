package cn.yijianshi.stories;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The least that could do: a table of cases, one of tasks, one of events, and a transaction for each thing that happens. */
final class JdbcFloor implements Contestant, AutoCloseable {

    private final HikariDataSource pool;
    private final int steps;

    /**
     * @param pool of an empty database
     * @param steps how many things people conclude in one case
     */
    JdbcFloor(HikariDataSource pool, int steps) throws SQLException {
        this.pool = pool;
        this.steps = steps;
        try (Connection connection = pool.getConnection()) {
            connection.createStatement().execute("""
                    create table a_case (id uuid primary key, state text not null, open integer not null);
                    create table task (id uuid primary key, case_id uuid not null references a_case,
                      assignee text, done timestamptz);
                    create index task_open on task (case_id) where done is null;
                    create table event (case_id uuid not null, at timestamptz not null default now(), what text not null);
                    """);
        }
    }

    @Override
    public String name() {
        return "手写 JDBC";
    }

    @Override
    public List<Handling> prepare(int cases) {
        List<Handling> prepared = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            prepared.add(this::handle);
        }
        return prepared;
    }

    private void handle(LongConsumer approval) {
        UUID id = UUID.randomUUID();
        List<UUID> tasks = new ArrayList<>();
        inTransaction(connection -> {
            run(connection, "insert into a_case values (?, 'processing', " + steps + ")", id);
            for (int i = 0; i < steps; i++) {
                UUID task = UUID.randomUUID();
                tasks.add(task);
                run(connection, "insert into task (id, case_id) values (?, ?)", task, id);
            }
            event(connection, id, "accepted");
        });
        for (UUID task : tasks) {
            long began = System.nanoTime();
            inTransaction(connection -> run(connection, "update task set assignee = 'someone' where id = ?", task));
            inTransaction(connection -> {
                run(connection, "select from a_case where id = ? for update", id);
                run(connection, "update task set done = now() where id = ?", task);
                run(connection, "update a_case set open = open - 1 where id = ?", id);
                event(connection, id, "approved");
            });
            approval.accept(System.nanoTime() - began);
        }
        inTransaction(connection -> {
            run(connection, "update a_case set state = 'closed' where id = ?", id);
            event(connection, id, "closed");
        });
    }

    private static void event(Connection connection, UUID id, String what) throws SQLException {
        run(connection, "insert into event (case_id, what) values (?, '" + what + "')", id);
    }

    private static void run(Connection connection, String sql, UUID... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private interface Does {
        void in(Connection connection) throws SQLException;
    }

    private void inTransaction(Does does) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            does.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
