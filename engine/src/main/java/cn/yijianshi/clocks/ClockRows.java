package cn.yijianshi.clocks;

import cn.yijianshi.calendar.Suspension;
import cn.yijianshi.calendar.TimeBudget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of clocks and of their suspensions. */
@Component
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            Part part,
            ClockKind kind,
            TimeBudget budget,
            Instant started,
            @Nullable Instant stopped) {}

    void insert(UUID caseId, Part part, ClockKind kind, TimeBudget budget, Instant at) {
        jdbc.sql("""
                        insert into case_clock (id, case_id, level, part, kind, amount, unit, started_at)
                        values (:id, :case, :level, :part, :kind, :amount, :unit, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("level", part.level().code())
                .param("part", part.id())
                .param("kind", kind.code())
                .param("amount", budget.amount())
                .param("unit", budget.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("at", utc(at))
                .update();
    }

    List<Row> ofCase(UUID caseId) {
        return jdbc.sql("select * from case_clock where case_id = :case order by level, part, kind desc")
                .param("case", caseId)
                .query((rs, row) -> row(rs))
                .list();
    }

    List<Row> running(UUID caseId, Collection<Part> parts) {
        return ofCase(caseId).stream()
                .filter(row -> row.stopped() == null && parts.contains(row.part()))
                .toList();
    }

    /** False where it stands still for that ground already. */
    boolean suspend(UUID clock, Ground ground, Instant from) {
        return jdbc.sql("""
                                insert into clock_suspension (id, clock_id, ground, basis, from_at)
                                values (:id, :clock, :ground, :basis, :from)
                                on conflict (clock_id, ground) where to_at is null do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("clock", clock)
                        .param("ground", ground.code())
                        .param("basis", ground.basis())
                        .param("from", utc(from))
                        .update()
                == 1;
    }

    void resume(UUID clock, Ground ground, Instant at) {
        jdbc.sql("""
                        update clock_suspension set to_at = :at
                        where clock_id = :clock and ground = :ground and to_at is null
                        """)
                .param("at", utc(at))
                .param("clock", clock)
                .param("ground", ground.code())
                .update();
    }

    void stop(UUID caseId, Part part, Instant at) {
        jdbc.sql("""
                        update case_clock set stopped_at = :at
                        where case_id = :case and level = :level and part = :part and stopped_at is null
                        """)
                .param("at", utc(at))
                .param("case", caseId)
                .param("level", part.level().code())
                .param("part", part.id())
                .update();
    }

    /** By clock. */
    Map<UUID, List<Suspension>> suspensions(UUID caseId) {
        record Found(UUID clock, Suspension suspension) {}
        return jdbc
                .sql("""
                        select s.* from clock_suspension s join case_clock c on c.id = s.clock_id
                        where c.case_id = :case order by s.from_at
                        """)
                .param("case", caseId)
                .query((rs, row) -> new Found(rs.getObject("clock_id", UUID.class), suspension(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::clock, Collectors.mapping(Found::suspension, Collectors.toList())));
    }

    private static Suspension suspension(ResultSet rs) throws SQLException {
        String code = rs.getString("ground");
        String ground = Arrays.stream(Ground.values())
                .filter(g -> g.code().equals(code))
                .map(Ground::label)
                .findFirst()
                .orElse(code);
        Instant from = java.util.Objects.requireNonNull(instant(rs, "from_at"));
        return new Suspension(ground, rs.getString("basis"), from, instant(rs, "to_at"));
    }

    private static Row row(ResultSet rs) throws SQLException {
        Part.Level level = Part.Level.valueOf(rs.getString("level").toUpperCase(Locale.ROOT));
        return new Row(
                rs.getObject("id", UUID.class),
                new Part(level, rs.getString("part")),
                ClockKind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                new TimeBudget(
                        rs.getInt("amount"),
                        TimeBudget.Unit.valueOf(
                                rs.getString("unit").toUpperCase(Locale.ROOT).replace('-', '_'))),
                java.util.Objects.requireNonNull(instant(rs, "started_at")),
                instant(rs, "stopped_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
