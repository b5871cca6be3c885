package cn.yijianshi.adoption;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of adoptions and decisions: added, read, never changed. */
@Component
class AdoptionRows {

    private final JdbcClient jdbc;

    AdoptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values as they are stored. */
    private record Content(List<LocalValue> values) {}

    void insert(Adoption adoption, Actor actor) {
        Content content = new Content(adoption.values());
        jdbc.sql("""
                        insert into adoption_version (subject_kind, subject_id, region, version, state, effective_from,
                          content, hash, changed_at, changed_by, changed_by_name, note)
                        values (:kind, :id, :region, :version, :state, :from, :content, :hash, :at, :by, :byName, :note)
                        """)
                .param("kind", adoption.subject().kind().id())
                .param("id", adoption.subject().id())
                .param("region", adoption.region())
                .param("version", adoption.version())
                .param("state", adoption.state().id())
                .param("from", adoption.effectiveFrom())
                .param("content", CanonicalJson.write(content))
                .param("hash", CanonicalJson.hash(content).hex())
                .param("at", adoption.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", actor.userId())
                .param("byName", actor.displayName())
                .param("note", adoption.note())
                .update();
    }

    /** Every version, of all regions, the oldest first. */
    List<Adoption> of(Subject subject, Collection<String> regions) {
        return jdbc.sql("""
                        select * from adoption_version
                        where subject_kind = :kind and subject_id = :id and region = any(:regions)
                        order by region, version
                        """)
                .param("kind", subject.kind().id())
                .param("id", subject.id())
                .param("regions", regions.toArray(String[]::new))
                .query(AdoptionRows::adoption)
                .list();
    }

    /** What any of the regions ever adopted. */
    Set<Subject> adopted(Collection<String> regions) {
        return Set.copyOf(
                jdbc.sql("select distinct subject_kind, subject_id from adoption_version where region = any(:regions)")
                        .param("regions", regions.toArray(String[]::new))
                        .query((row, number) -> new Subject(
                                Subject.Kind.ofId(row.getString("subject_kind")), row.getString("subject_id")))
                        .list());
    }

    /** Counts up with everything that can change what holds somewhere: adoptions, decisions, entries of the catalogue. */
    long state() {
        return jdbc.sql("""
                        select (select count(*) from adoption_version) + (select count(*) from adoption_decision)
                          + (select count(*) from catalogue_version) + (select count(*) from release where original is null)
                        """).query(Long.class).single();
    }

    /** The newest version of every adoption, retired ones too; by region. */
    List<Adoption> heads() {
        return jdbc.sql("""
                        select distinct on (region, subject_kind, subject_id) * from adoption_version
                        order by region, subject_kind, subject_id, version desc
                        """).query(AdoptionRows::adoption).list();
    }

    void insert(Subject subject, Difference difference, Choice.Made made, String note, Actor actor) {
        jdbc.sql("""
                        insert into adoption_decision (subject_kind, subject_id, region, difference, adoption_version,
                          element, takes_effect, choice, effective_from, decided_at, decided_by, decided_by_name, note)
                        values (:kind, :id, :region, :difference, :version, :element, :day, :choice, :from, :at, :by, :byName,
                          :note)
                        """)
                .param("kind", subject.kind().id())
                .param("id", subject.id())
                .param("region", made.region())
                .param("difference", made.difference().hex())
                .param("version", made.adoptionVersion())
                .param("element", difference.element().pointer())
                .param("day", difference.takesEffect())
                .param("choice", made.choice().id())
                .param("from", made.from())
                .param("at", made.decidedAt().atOffset(ZoneOffset.UTC))
                .param("by", actor.userId())
                .param("byName", actor.displayName())
                .param("note", note)
                .update();
    }

    /** In the order they were made. */
    List<Choice.Made> decisions(Subject subject, Collection<String> regions) {
        return jdbc.sql("""
                        select * from adoption_decision
                        where subject_kind = :kind and subject_id = :id and region = any(:regions)
                        order by number
                        """)
                .param("kind", subject.kind().id())
                .param("id", subject.id())
                .param("regions", regions.toArray(String[]::new))
                .query((row, number) -> new Choice.Made(
                        new Hash(row.getString("difference")),
                        row.getString("region"),
                        row.getInt("adoption_version"),
                        Choice.ofId(row.getString("choice")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by_name")))
                .list();
    }

    /** One writer of a subject at a time, until the transaction ends. */
    void lock(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:what))::text")
                .param("what", "adoption/" + subject.kind().id() + "/" + subject.id())
                .query(String.class)
                .single();
    }

    private static Adoption adoption(ResultSet row, int number) throws SQLException {
        return new Adoption(
                new Subject(Subject.Kind.ofId(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("region"),
                row.getInt("version"),
                Adoption.State.ofId(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                CanonicalJson.read(row.getString("content"), Content.class).values(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"),
                row.getString("note"));
    }
}
