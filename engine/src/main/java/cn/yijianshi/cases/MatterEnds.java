package cn.yijianshi.cases;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the row of a matter ends otherwise than by its decision. */
@Component
class MatterEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Breaks a matter off that has no result yet; false where it has one, was refused or has ended already. */
    boolean breakOff(UUID caseId, String matter, MatterState state, String note) {
        return jdbc.sql("""
                                update matter_case set state = :state, decided_at = :now, note = :note
                                where case_id = :case and matter_id = :matter
                                  and state in ('processing', 'granted') and result is null
                                """)
                        .param("state", state.code())
                        .param("note", note)
                        .param("now", CaseRows.utc(clock.instant()))
                        .param("case", caseId)
                        .param("matter", matter)
                        .update()
                == 1;
    }

    /** Takes a result back that was issued; false where there is none. */
    boolean revoke(UUID caseId, String matter, String note) {
        return jdbc.sql("""
                                update matter_case set state = 'revoked', note = :note
                                where case_id = :case and matter_id = :matter and state = 'granted' and result is not null
                                """)
                        .param("note", note)
                        .param("case", caseId)
                        .param("matter", matter)
                        .update()
                == 1;
    }
}
