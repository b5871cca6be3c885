package cn.yijianshi.intake;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.parties.Subjects;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.DataKey;
import cn.yijianshi.security.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of drafts, sealed with the applicant's key. A draft follows the release in force: answers are kept by the ids of
 * their questions, so what a new release does not change stays, and what it asks anew is open. A draft that became a case
 * is not changed any more.
 */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final Releases releases;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Drafts(
            JdbcClient jdbc,
            SubjectKeys keys,
            Subjects subjects,
            Releases releases,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.subjects = subjects;
        this.releases = releases;
        this.transactions = transactions;
        this.clock = clock;
    }

    UUID create(LoadedRelease release, String region, Actor clerk) {
        UUID id = UUID.randomUUID();
        UUID subject = subjects.anonymous();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into intake_draft (id, bundle_id, release_hash, region, clerk_id, subject_id, content,
                          created_at, saved_at)
                        values (:id, :bundle, :release, :region, :clerk, :subject, :content, :now, :now)
                        """)
                .param("id", id)
                .param("bundle", release.bundle().id())
                .param("release", release.hash().hex())
                .param("region", region)
                .param("clerk", clerk.userId())
                .param("subject", subject)
                .param("content", sealed(id, subject, DraftContent.empty()))
                .param("now", now)
                .update();
        return id;
    }

    /** The clerk's own draft, on the release now in force. */
    Draft find(UUID id, Actor clerk) {
        return find(id, clerk, "");
    }

    /** The same, locked until the transaction ends. */
    Draft lock(UUID id, Actor clerk) {
        return find(id, clerk, " for update");
    }

    /**
     * The same, to be changed.
     *
     * @throws IllegalStateException if it became a case, which nothing typed here can change any more
     */
    Draft lockOpen(UUID id, Actor clerk) {
        Draft draft = lock(id, clerk);
        if (draft.caseId() != null) {
            throw new IllegalStateException("Draft " + id + " is a case already");
        }
        return draft;
    }

    /** Changes a draft; two changes at once happen one after the other, and neither is lost. */
    Draft change(UUID id, Actor clerk, UnaryOperator<DraftContent> change) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            Draft draft = lockOpen(id, clerk);
            Draft changed = draft.with(change.apply(draft.content()));
            save(changed, draft.subject());
            return changed;
        }));
    }

    /** Saves a draft under a subject, which may be another than before. */
    void save(Draft draft, UUID subject) {
        jdbc.sql("""
                        update intake_draft set release_hash = :release, subject_id = :subject, content = :content,
                          saved_at = :now where id = :id
                        """)
                .param("release", draft.release().hash().hex())
                .param("subject", subject)
                .param("content", sealed(draft.id(), subject, draft.content()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", draft.id())
                .update();
    }

    void becameCase(UUID id, UUID caseId) {
        jdbc.sql("update intake_draft set case_id = :case where id = :id")
                .param("case", caseId)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from intake_draft where id = :id and case_id is null")
                .param("id", id)
                .update();
    }

    /** The clerk's open drafts, newest first. */
    List<DraftSummary> open(Actor clerk) {
        return jdbc.sql("""
                        select d.*, r.name from intake_draft d join release r on r.hash = d.release_hash
                        where clerk_id = :clerk and case_id is null order by saved_at desc limit 100
                        """)
                .param("clerk", clerk.userId())
                .query((rs, row) -> new DraftSummary(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        content(rs).parties().stream()
                                .filter(p -> p.role().equals("applicant"))
                                .map(PartyEntry::name)
                                .findFirst()
                                .orElse(""),
                        rs.getString("region"),
                        rs.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Draft find(UUID id, Actor clerk, String locking) {
        Draft draft = jdbc.sql("select * from intake_draft where id = :id" + locking)
                .param("id", id)
                .query((rs, row) -> draft(rs, clerk))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No draft " + id));
        return draft;
    }

    private Draft draft(ResultSet rs, Actor clerk) throws SQLException {
        if (!clerk.userId().equals(rs.getObject("clerk_id", UUID.class))) {
            throw AccessDenied.because("这份草稿由其他窗口人员办理");
        }
        String region = rs.getString("region");
        UUID caseId = rs.getObject("case_id", UUID.class);
        String pinned = rs.getString("release_hash");
        LoadedRelease release = caseId != null
                ? releases.load(pinned)
                : releases.inForce(rs.getString("bundle_id"), LocalDate.now(clock.withZone(WorkCalendar.ZONE)), region)
                        .orElseGet(() -> releases.load(pinned));
        return new Draft(
                rs.getObject("id", UUID.class),
                release,
                region,
                rs.getObject("subject_id", UUID.class),
                content(rs),
                caseId);
    }

    private DraftContent content(ResultSet rs) throws SQLException {
        DataKey key = keys.require(rs.getObject("subject_id", UUID.class));
        return CanonicalJson.read(
                key.openText(rs.getBytes("content"), context(rs.getObject("id", UUID.class))), DraftContent.class);
    }

    private byte[] sealed(UUID id, UUID subject, DraftContent content) {
        return keys.require(subject).seal(CanonicalJson.bytes(content), context(id));
    }

    private static String context(UUID id) {
        return "draft/" + id;
    }
}
