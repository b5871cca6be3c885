package cn.yijianshi.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the applicant or the counter was told of a case (提醒). */
@Component
class CaseNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void tell(UUID caseId, String kind, String key, String audience, String text) {
        jdbc.sql("""
                        insert into case_notice (id, case_id, kind, key, audience, text, told_at)
                        values (:id, :case, :kind, :key, :audience, :text, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("kind", kind)
                .param("key", key)
                .param("audience", audience)
                .param("text", text)
                .param("now", CaseRows.utc(clock.instant()))
                .update();
    }

    List<CaseView.Notice> ofCase(UUID caseId) {
        return jdbc.sql("select * from case_notice where case_id = :case order by told_at, kind, key")
                .param("case", caseId)
                .query((rs, row) -> new CaseView.Notice(rs.getString("kind"), rs.getString("text"), at(rs)))
                .list();
    }

    private static Instant at(java.sql.ResultSet rs) throws java.sql.SQLException {
        return rs.getObject("told_at", OffsetDateTime.class).toInstant();
    }
}
