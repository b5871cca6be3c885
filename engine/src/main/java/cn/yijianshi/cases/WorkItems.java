package cn.yijianshi.cases;

import cn.yijianshi.security.Actor;
import cn.yijianshi.security.DataKey;
import cn.yijianshi.security.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of work items. Opinions are sealed with the applicant's key. */
@Component
class WorkItems {

    private static final String COLUMNS = """
            select w.*, c.subject_id from work_item w join case_file c on c.id = w.case_id
            """;

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, SubjectKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    void insert(WorkItem item) {
        jdbc.sql("""
                        insert into work_item (id, case_id, matter_id, step_id, step_name, kind, role, department_id, region,
                          state, wait_id, created_at, due)
                        values (:id, :case, :matter, :step, :name, :kind, :role, :department, :region,
                          'open', :wait, :at, :due)
                        """)
                .param("id", item.id())
                .param("case", item.caseId())
                .param("matter", item.matter())
                .param("step", item.stepId())
                .param("name", item.stepName())
                .param("kind", item.kind())
                .param("role", item.role())
                .param("department", item.department())
                .param("region", item.region())
                .param("wait", item.waitId())
                .param("at", CaseRows.utc(item.createdAt()))
                .param("due", item.due())
                .update();
    }

    Optional<WorkItem> find(UUID id) {
        return jdbc.sql(COLUMNS + " where w.id = :id")
                .param("id", id)
                .query((rs, row) -> item(rs))
                .optional();
    }

    /** All work items of a case, oldest first. */
    List<WorkItem> ofCase(UUID caseId) {
        return jdbc.sql(COLUMNS + " where w.case_id = :case order by w.created_at, w.step_id")
                .param("case", caseId)
                .query((rs, row) -> item(rs))
                .list();
    }

    /** Open items of a department or the counter, most urgent first. */
    List<WorkItem> open(String role, String department, String regionPrefix, int limit) {
        return jdbc.sql(COLUMNS + """
                         where w.state = 'open' and w.role = :role and w.department_id = :department
                           and w.region like :region
                         order by w.due nulls last, w.created_at limit :limit
                        """)
                .param("role", role)
                .param("department", department)
                .param("region", regionPrefix + "%")
                .param("limit", limit)
                .query((rs, row) -> item(rs))
                .list();
    }

    /** Open items that somebody has, most urgent first. */
    List<WorkItem> openOf(UUID user, int limit) {
        return jdbc.sql(COLUMNS + """
                         where w.state = 'open' and w.assignee_id = :user
                         order by w.due nulls last, w.created_at limit :limit
                        """)
                .param("user", user)
                .param("limit", limit)
                .query((rs, row) -> item(rs))
                .list();
    }

    /** How many open items a department or the counter has. */
    int countOpen(String role, String department, String regionPrefix) {
        return jdbc.sql("""
                        select count(*) from work_item
                        where state = 'open' and role = :role and department_id = :department and region like :region
                        """)
                .param("role", role)
                .param("department", department)
                .param("region", regionPrefix + "%")
                .query(Integer.class)
                .single();
    }

    List<WorkItem> doneBy(UUID user, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where w.state = 'done' and w.completed_by = :user order by w.completed_at desc limit :limit")
                .param("user", user)
                .param("limit", limit)
                .query((rs, row) -> item(rs))
                .list();
    }

    /** Gives an item to an actor if nobody has it; the database decides who wins. */
    boolean claim(UUID id, Actor actor) {
        return jdbc.sql("""
                                update work_item set assignee_id = :user, assignee_name = :name, claimed_at = :now
                                where id = :id and state = 'open' and (assignee_id is null or assignee_id = :user)
                                """)
                        .param("user", actor.userId())
                        .param("name", actor.displayName())
                        .param("now", CaseRows.utc(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean putBack(UUID id, Actor actor) {
        return jdbc.sql("""
                                update work_item set assignee_id = null, assignee_name = null, claimed_at = null
                                where id = :id and state = 'open' and assignee_id = :user
                                """).param("user", actor.userId()).param("id", id).update() == 1;
    }

    void done(WorkItem item, UUID subject, @Nullable UUID by, String byName, String conclusion, String opinion) {
        jdbc.sql("""
                        update work_item set state = 'done', completed_at = :now, completed_by = :by,
                          completed_by_name = :name, conclusion = :conclusion, opinion = :opinion
                        where id = :id and state = 'open'
                        """)
                .param("now", CaseRows.utc(clock.instant()))
                .param("by", by)
                .param("name", byName)
                .param("conclusion", conclusion)
                .param(
                        "opinion",
                        opinion.isEmpty() ? null : keys.require(subject).seal(opinion, context(item.id())))
                .param("id", item.id())
                .update();
    }

    /** Nobody has to do it any more. */
    void cancel(UUID id) {
        jdbc.sql("update work_item set state = 'cancelled' where id = :id and state = 'open'")
                .param("id", id)
                .update();
    }

    private WorkItem item(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new WorkItem(
                id,
                rs.getObject("case_id", UUID.class),
                rs.getString("matter_id"),
                rs.getString("step_id"),
                rs.getString("step_name"),
                rs.getString("kind"),
                rs.getString("role"),
                rs.getString("department_id"),
                rs.getString("region"),
                rs.getString("state").equals("open"),
                rs.getString("wait_id"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("due", LocalDate.class),
                rs.getObject("assignee_id", UUID.class),
                rs.getString("assignee_name"),
                instant(rs, "completed_at"),
                rs.getString("completed_by_name"),
                rs.getString("conclusion"),
                opinion(rs, id));
    }

    private @Nullable String opinion(ResultSet rs, UUID id) throws SQLException {
        byte[] sealed = rs.getBytes("opinion");
        if (sealed == null) {
            return null;
        }
        return keys.open(rs.getObject("subject_id", UUID.class))
                .map((DataKey key) -> key.openText(sealed, context(id)))
                .orElse("（已销毁）");
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String context(UUID id) {
        return "work-item/" + id;
    }
}
