package cn.yijianshi.deferrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of deferrals. */
@Component
class DeferralRows {

    private final JdbcClient jdbc;

    DeferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID caseId, Deferral deferral) {
        jdbc.sql("""
                        insert into case_deferral
                          (case_id, material_id, promised_by, late_policy, return_after, remind_before)
                        values (:case, :material, :by, :late, :return, :remind)
                        """)
                .param("case", caseId)
                .param("material", deferral.material())
                .param("by", deferral.promisedBy())
                .param("late", deferral.late().code())
                .param("return", deferral.returnAfter())
                .param("remind", deferral.remindBefore())
                .update();
    }

    List<Deferral> ofCase(UUID caseId) {
        return jdbc.sql("select * from case_deferral where case_id = :case order by material_id")
                .param("case", caseId)
                .query((rs, row) -> deferral(rs))
                .list();
    }

    Optional<Deferral> find(UUID caseId, String material) {
        return ofCase(caseId).stream()
                .filter(d -> d.material().equals(material))
                .findFirst();
    }

    void lapsed(UUID caseId, String material, LocalDate toldOn) {
        jdbc.sql("update case_deferral set lapsed_on = :on where case_id = :case and material_id = :material")
                .param("on", toldOn)
                .param("case", caseId)
                .param("material", material)
                .update();
    }

    /** Another last day; it is in time again. */
    void extended(UUID caseId, String material, LocalDate until) {
        jdbc.sql("""
                        update case_deferral set promised_by = :until, lapsed_on = null
                        where case_id = :case and material_id = :material
                        """)
                .param("until", until)
                .param("case", caseId)
                .param("material", material)
                .update();
    }

    private static Deferral deferral(ResultSet rs) throws SQLException {
        return new Deferral(
                rs.getString("material_id"),
                rs.getObject("promised_by", LocalDate.class),
                LatePolicy.of(rs.getString("late_policy")),
                rs.getInt("return_after"),
                rs.getInt("remind_before"),
                rs.getObject("lapsed_on", LocalDate.class));
    }
}
