package cn.yijianshi.register;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of versions: added, read, never changed. */
@Component
class CatalogueVersions {

    private static final String COLUMNS =
            "kind, key, version, state, effective_from, content, hash, changed_at, changed_by_name, note";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    CatalogueVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Adds a version for each change, on what each is based on.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody added that version meanwhile
     */
    List<Recorded> insert(List<Change> changes, Actor actor) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Recorded> added = changes.stream()
                .map(c -> new Recorded(
                        c.entry(),
                        c.basedOn() + 1,
                        c.state(),
                        c.effectiveFrom(),
                        CanonicalJson.hash(c.entry()),
                        now.toInstant(),
                        actor.displayName(),
                        c.note()))
                .toList();
        batches.batchUpdate(
                """
                insert into catalogue_version (kind, key, version, state, effective_from, content, hash, changed_at,
                  changed_by, changed_by_name, note)
                values (:kind, :key, :version, :state, :from, :content, :hash, :at, :by, :byName, :note)
                """, added.stream().map(r -> parameters(r, now, actor)).toArray(MapSqlParameterSource[]::new));
        return added;
    }

    private static MapSqlParameterSource parameters(Recorded recorded, OffsetDateTime now, Actor actor) {
        return new MapSqlParameterSource()
                .addValue("kind", recorded.entry().kind().fileKind())
                .addValue("key", recorded.entry().key())
                .addValue("version", recorded.version())
                .addValue("state", recorded.state().id())
                .addValue("from", recorded.effectiveFrom())
                .addValue("content", CanonicalJson.write(recorded.entry()))
                .addValue("hash", recorded.hash().hex())
                .addValue("at", now)
                .addValue("by", actor.userId())
                .addValue("byName", actor.displayName())
                .addValue("note", recorded.note());
    }

    /** The newest version of every entry, drafts too. */
    List<Recorded> heads() {
        return jdbc.sql("select distinct on (kind, key) " + COLUMNS
                        + " from catalogue_version order by kind, key, version desc")
                .query(CatalogueVersions::read)
                .list();
    }

    /** Of every entry the version that holds on a day. */
    List<Recorded> on(LocalDate day) {
        return jdbc.sql("select distinct on (kind, key) " + COLUMNS + """
                         from catalogue_version where state <> 'draft' and effective_from <= :day
                        order by kind, key, effective_from desc, version desc
                        """)
                .param("day", day)
                .query(CatalogueVersions::read)
                .list();
    }

    /** The newest published version of every entry of a kind. */
    List<Recorded> newest(EntryKind kind) {
        return jdbc.sql("select distinct on (key) " + COLUMNS + """
                         from catalogue_version where kind = :kind and state <> 'draft' order by key, version desc
                        """)
                .param("kind", kind.fileKind())
                .query(CatalogueVersions::read)
                .list();
    }

    List<Recorded> history(EntryKind kind, String key) {
        return jdbc.sql("select " + COLUMNS + """
                         from catalogue_version where kind = :kind and key = :key order by version desc
                        """)
                .param("kind", kind.fileKind())
                .param("key", key)
                .query(CatalogueVersions::read)
                .list();
    }

    /** One writer at a time, until the transaction ends: what a change refers to cannot go meanwhile. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue_version'))::text")
                .query(String.class)
                .single();
    }

    private static Recorded read(ResultSet row, int number) throws SQLException {
        EntryKind kind = EntryKind.of(row.getString("kind")).orElseThrow();
        return new Recorded(
                CanonicalJson.read(row.getString("content"), kind.type()),
                row.getInt("version"),
                EntryState.ofId(row.getString("state")),
                Optional.ofNullable(row.getObject("effective_from", LocalDate.class))
                        .orElse(null),
                new Hash(row.getString("hash")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"),
                row.getString("note"));
    }
}
