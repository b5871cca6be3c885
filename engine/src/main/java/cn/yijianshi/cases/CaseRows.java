package cn.yijianshi.cases;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.security.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of cases, their matters and materials. Every use case that changes a case begins with {@link #lock}. */
@Component
class CaseRows {

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, SubjectKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Locks the case for the rest of the transaction, so that its changes happen one after another. */
    CaseRow lock(UUID caseId) {
        return find(caseId, " for update").orElseThrow(() -> new NoSuchElementException("No case " + caseId));
    }

    /** The state as it is now, also where the row was read before. */
    CaseState state(UUID caseId) {
        return CaseState.ofCode(jdbc.sql("select state from case_file where id = :id")
                .param("id", caseId)
                .query(String.class)
                .single());
    }

    Optional<CaseRow> find(UUID caseId) {
        return find(caseId, "");
    }

    private Optional<CaseRow> find(UUID caseId, String locking) {
        return jdbc.sql("select * from case_file where id = :id" + locking)
                .param("id", caseId)
                .query((rs, row) -> caseRow(rs))
                .optional();
    }

    /** Cases of a region (by prefix of its code), newest first. */
    List<CaseRow> newest(String regionPrefix, String numberPart, int limit) {
        return jdbc.sql("""
                        select * from case_file
                        where region like :prefix and number like :number
                        order by accepted_at desc, number desc limit :limit
                        """)
                .param("prefix", regionPrefix + "%")
                .param("number", "%" + numberPart.replace("%", "").replace("_", "") + "%")
                .param("limit", limit)
                .query((rs, row) -> caseRow(rs))
                .list();
    }

    void insert(
            UUID id,
            String number,
            NewCase opened,
            String bundleName,
            CaseContent content,
            Instant at,
            UUID by,
            String byName,
            @Nullable LocalDate due,
            String dueNote) {
        jdbc.sql("""
                        insert into case_file (id, number, bundle_id, bundle_name, release_hash, region, state, subject_id,
                          content, law_date, accepted_at, accepted_by, accepted_by_name, due, due_note, submit_key)
                        values (:id, :number, :bundle, :bundleName, :release, :region, 'processing', :subject,
                          :content, :lawDate, :at, :by, :byName, :due, :dueNote, :key)
                        """)
                .param("id", id)
                .param("number", number)
                .param("bundle", opened.release().bundle().id())
                .param("bundleName", bundleName)
                .param("release", opened.release().hash().hex())
                .param("region", opened.region())
                .param("subject", opened.subject())
                .param("content", keys.require(opened.subject()).seal(CanonicalJson.bytes(content), context(id)))
                .param("lawDate", opened.decided().facts().lawDate())
                .param("at", utc(at))
                .param("by", by)
                .param("byName", byName)
                .param("due", due)
                .param("dueNote", dueNote)
                .param("key", opened.submitKey())
                .update();
    }

    void changeState(UUID caseId, CaseState state) {
        jdbc.sql("update case_file set state = :state, closed_at = :closed where id = :id")
                .param("state", state.code())
                .param("closed", state.over() ? utc(clock.instant()) : null)
                .param("id", caseId)
                .update();
    }

    void insertMatter(UUID caseId, MatterRow matter) {
        jdbc.sql("""
                        insert into matter_case (id, case_id, matter_id, matter_name, number, department_id, organ, state, due)
                        values (:id, :case, :matter, :name, :number, :department, :organ, 'processing', :due)
                        """)
                .param("id", matter.id())
                .param("case", caseId)
                .param("matter", matter.matter())
                .param("name", matter.name())
                .param("number", matter.number())
                .param("department", matter.department())
                .param("organ", matter.organ())
                .param("due", matter.due())
                .update();
    }

    List<MatterRow> matters(UUID caseId) {
        return jdbc.sql("select * from matter_case where case_id = :case order by number")
                .param("case", caseId)
                .query((rs, row) -> new MatterRow(
                        rs.getObject("id", UUID.class),
                        rs.getString("matter_id"),
                        rs.getString("matter_name"),
                        rs.getString("number"),
                        rs.getString("department_id"),
                        rs.getString("organ"),
                        MatterState.ofCode(rs.getString("state")),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("result"),
                        rs.getString("note")))
                .list();
    }

    Optional<MatterRow> matter(UUID caseId, String matter) {
        return matters(caseId).stream().filter(m -> m.matter().equals(matter)).findFirst();
    }

    /** Decides a matter; false where it was decided before, which stands. */
    boolean decideMatter(UUID caseId, String matter, MatterState state, @Nullable String note) {
        int changed = jdbc.sql("""
                        update matter_case set state = :state, decided_at = :now, note = :note
                        where case_id = :case and matter_id = :matter and state = 'processing'
                        """)
                .param("state", state.code())
                .param("note", note)
                .param("now", utc(clock.instant()))
                .param("case", caseId)
                .param("matter", matter)
                .update();
        return changed == 1;
    }

    /** A deferred material may come until another day. */
    void promise(UUID caseId, String material, LocalDate until) {
        jdbc.sql("""
                        update case_material set promised_by = :until
                        where case_id = :case and material_id = :material and state = 'deferred'
                        """)
                .param("until", until)
                .param("case", caseId)
                .param("material", material)
                .update();
    }

    void result(UUID caseId, String matter, String result) {
        jdbc.sql("update matter_case set result = :result where case_id = :case and matter_id = :matter")
                .param("result", result)
                .param("case", caseId)
                .param("matter", matter)
                .update();
    }

    void insertMaterial(UUID caseId, NewCase.Material material) {
        jdbc.sql("""
                        insert into case_material (case_id, material_id, name, state, original_seen, copies, note,
                          promised_by, received_at, files)
                        values (:case, :material, :name, :state, :seen, :copies, :note, :promised, :received, :files)
                        """)
                .param("case", caseId)
                .param("material", material.material())
                .param("name", material.name())
                .param("state", material.state().code())
                .param("seen", material.originalSeen())
                .param("copies", material.copies())
                .param("note", material.note())
                .param("promised", material.promisedBy())
                .param("received", material.state() == MaterialState.DEFERRED ? null : utc(clock.instant()))
                .param("files", material.files().toArray(UUID[]::new))
                .update();
    }

    /** A deferred material is not awaited any more. */
    void dropMaterial(UUID caseId, String material) {
        jdbc.sql("""
                        update case_material set state = 'dropped'
                        where case_id = :case and material_id = :material and state = 'deferred'
                        """).param("case", caseId).param("material", material).update();
    }

    /** A deferred material arrives, or another page of one that did; false where it was never deferred. */
    boolean supplement(UUID caseId, String material, @Nullable UUID file) {
        return jdbc.sql("""
                                update case_material set state = 'supplemented', received_at = :now, files = files || :files
                                where case_id = :case and material_id = :material and state in ('deferred', 'supplemented')
                                """)
                        .param("now", utc(clock.instant()))
                        .param("files", file == null ? new UUID[0] : new UUID[] {file})
                        .param("case", caseId)
                        .param("material", material)
                        .update()
                == 1;
    }

    List<MaterialRow> materials(UUID caseId) {
        return jdbc.sql("select * from case_material where case_id = :case order by material_id")
                .param("case", caseId)
                .query((rs, row) -> new MaterialRow(
                        rs.getString("material_id"),
                        rs.getString("name"),
                        MaterialState.ofCode(rs.getString("state")),
                        rs.getBoolean("original_seen"),
                        rs.getInt("copies"),
                        rs.getString("note"),
                        rs.getObject("promised_by", LocalDate.class),
                        Arrays.asList((UUID[]) rs.getArray("files").getArray())))
                .list();
    }

    private CaseRow caseRow(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID subject = rs.getObject("subject_id", UUID.class);
        byte[] sealed = rs.getBytes("content");
        CaseContent content =
                CanonicalJson.read(keys.require(subject).openText(sealed, context(id)), CaseContent.class);
        return new CaseRow(
                id,
                rs.getString("number"),
                rs.getString("bundle_id"),
                rs.getString("bundle_name"),
                rs.getString("release_hash"),
                rs.getString("region"),
                CaseState.ofCode(rs.getString("state")),
                subject,
                content,
                rs.getObject("law_date", LocalDate.class),
                rs.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                rs.getString("accepted_by_name"),
                rs.getObject("due", LocalDate.class),
                rs.getString("due_note"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID id) {
        return "case/" + id;
    }
}
