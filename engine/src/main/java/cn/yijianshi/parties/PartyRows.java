package cn.yijianshi.parties;

import cn.yijianshi.canonical.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code party}. */
final class PartyRows {

    private final JdbcClient jdbc;

    PartyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID owner, SealedParty party, Instant now) {
        jdbc.sql("""
                        insert into party (id, owner, role, kind, subject_id, name_sealed, identifier_kind,
                          identifier_sealed, identifier_hash, phone_sealed, fields_sealed, saved_at)
                        values (:id, :owner, :role, :kind, :subject, :name, :identifierKind,
                          :identifier, :hash, :phone, :fields, :now)
                        on conflict (id) do update set owner = excluded.owner, role = excluded.role,
                          kind = excluded.kind, subject_id = excluded.subject_id, name_sealed = excluded.name_sealed,
                          identifier_kind = excluded.identifier_kind, identifier_sealed = excluded.identifier_sealed,
                          identifier_hash = excluded.identifier_hash, phone_sealed = excluded.phone_sealed,
                          fields_sealed = excluded.fields_sealed, saved_at = excluded.saved_at
                        """)
                .param("id", party.id())
                .param("owner", owner)
                .param("role", party.role())
                .param("kind", party.kind().id())
                .param("subject", party.subjectId())
                .param("name", party.name())
                .param(
                        "identifierKind",
                        party.identifierKind() == null
                                ? null
                                : party.identifierKind().id())
                .param("identifier", party.identifier())
                .param(
                        "hash",
                        party.identifierHash() == null
                                ? null
                                : party.identifierHash().hex())
                .param("phone", party.phone())
                .param("fields", party.fields())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SealedParty> ofOwner(UUID owner) {
        return jdbc.sql("select * from party where owner = :owner order by role, saved_at, id")
                .param("owner", owner)
                .query(PartyRows::row)
                .list();
    }

    void moveOwner(UUID from, UUID to) {
        jdbc.sql("update party set owner = :to where owner = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void remove(UUID owner, UUID party) {
        jdbc.sql("delete from party where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", party)
                .update();
    }

    List<UUID> ownersByIdentifier(Hash hash) {
        return jdbc.sql("""
                        select owner from party where identifier_hash = :hash
                        group by owner order by max(saved_at) desc, owner
                        """).param("hash", hash.hex()).query(UUID.class).list();
    }

    private static SealedParty row(ResultSet rs, int number) throws SQLException {
        @Nullable String identifierKind = rs.getString("identifier_kind");
        @Nullable String hash = rs.getString("identifier_hash");
        return new SealedParty(
                rs.getObject("id", UUID.class),
                rs.getString("role"),
                PartyKind.ofId(rs.getString("kind")),
                rs.getObject("subject_id", UUID.class),
                rs.getBytes("name_sealed"),
                identifierKind == null ? null : IdentifierKind.ofId(identifierKind),
                rs.getBytes("identifier_sealed"),
                hash == null ? null : new Hash(hash),
                rs.getBytes("phone_sealed"),
                rs.getBytes("fields_sealed"));
    }
}
