package cn.yijianshi.ledger;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** The tables {@code ledger_entry} and {@code ledger_payload}. */
final class LedgerRows {

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of a chain. */
    record Head(long seq, Hash hash) {}

    /** What stands in the table. */
    sealed interface Stored {

        /** An entry; the payload is null where its row is missing. */
        @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
        record Row(Envelope envelope, Hash hash, byte @Nullable [] payload) implements Stored {}

        /** A row that is no entry; only somebody who removed the table's constraints can have written it. */
        record Malformed(long seq) implements Stored {}
    }

    Head head(UUID caseId) {
        return jdbc.sql("select seq, hash from ledger_entry where case_id = :case order by seq desc limit 1")
                .param("case", caseId)
                .query((rs, n) -> new Head(rs.getLong("seq"), new Hash(rs.getString("hash"))))
                .optional()
                .orElse(new Head(0, Envelope.START));
    }

    void add(Envelope envelope, byte[] sealedPayload) {
        try {
            jdbc.sql("""
                            insert into ledger_entry (case_id, seq, format, type, label, at, actor_id, actor_name,
                              subject_id, ids, commitment, previous, hash)
                            values (:case, :seq, :format, :type, :label, :at, :actor, :actorName,
                              :subject, :ids::jsonb, :commitment, :previous, :hash)
                            """)
                    .param("case", envelope.caseId())
                    .param("seq", envelope.seq())
                    .param("format", envelope.format())
                    .param("type", envelope.type().id())
                    .param("label", envelope.type().label())
                    .param("at", envelope.at().atOffset(ZoneOffset.UTC))
                    .param("actor", envelope.actor().id())
                    .param("actorName", envelope.actor().name())
                    .param("subject", envelope.subjectId())
                    .param("ids", CanonicalJson.write(envelope.ids()))
                    .param("commitment", envelope.commitment().hex())
                    .param("previous", envelope.previous().hex())
                    .param("hash", envelope.hash().hex())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new LedgerConflict(envelope.caseId(), envelope.seq(), e);
        }
        jdbc.sql("insert into ledger_payload (case_id, seq, sealed) values (:case, :seq, :sealed)")
                .param("case", envelope.caseId())
                .param("seq", envelope.seq())
                .param("sealed", sealedPayload)
                .update();
    }

    List<Stored> all(UUID caseId) {
        return jdbc.sql("""
                        select e.*, p.sealed from ledger_entry e left join ledger_payload p using (case_id, seq)
                        where case_id = :case order by seq
                        """).param("case", caseId).query(LedgerRows::stored).list();
    }

    private static Stored stored(ResultSet rs, int number) throws SQLException {
        try {
            return new Stored.Row(envelope(rs), new Hash(rs.getString("hash")), rs.getBytes("sealed"));
        } catch (IllegalArgumentException | JacksonException e) {
            return new Stored.Malformed(rs.getLong("seq"));
        }
    }

    private static Envelope envelope(ResultSet rs) throws SQLException {
        return new Envelope(
                rs.getInt("format"),
                rs.getObject("case_id", UUID.class),
                rs.getLong("seq"),
                new EntryType(rs.getString("type"), rs.getString("label")),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                new Envelope.ActingAccount(rs.getObject("actor_id", UUID.class), rs.getString("actor_name")),
                rs.getObject("subject_id", UUID.class),
                ids(rs.getString("ids")),
                new Hash(rs.getString("commitment")),
                new Hash(rs.getString("previous")));
    }

    private static Map<String, String> ids(String json) {
        Map<String, String> ids = new TreeMap<>();
        CanonicalJson.read(json)
                .properties()
                .forEach(id -> ids.put(id.getKey(), id.getValue().stringValue()));
        return ids;
    }
}
