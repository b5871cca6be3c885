package cn.yijianshi.evidence;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.security.Keyring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * The built-in registry of e-licences (证照库) and of credit standing. Holders are found by the keyed hash of their
 * identifier; the identifier itself is not kept here.
 */
@Service
public class EvidenceRegistry {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Clock clock;

    public EvidenceRegistry(JdbcClient jdbc, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Asks for everything a party holds today. */
    public Told ask(String identifier) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        String holder = hash(identifier);
        List<String> unavailable = jdbc.sql("select type from evidence_source where not available order by type")
                .query(String.class)
                .list();
        List<Licence> licences = jdbc.sql("""
                        select * from evidence_licence
                        where holder_hash = :holder and not (type = any (:unavailable))
                        order by type, number
                        """)
                .param("holder", holder)
                .param("unavailable", unavailable.toArray(String[]::new))
                .query((rs, row) -> licence(rs))
                .list();
        List<String> standing = jdbc.sql("""
                        select standing from evidence_credit
                        where holder_hash = :holder and since <= :today
                          and (repaired_on is null or repaired_on > :today)
                        order by standing desc
                        """)
                .param("holder", holder)
                .param("today", today)
                .query(String.class)
                .list();
        return new Told(today, licences, standing.isEmpty() ? "normal" : standing.getFirst(), unavailable);
    }

    /** Records a licence; one of the same type and number is replaced by what is told now. */
    public void record(String holderIdentifier, Licence licence, boolean demo) {
        jdbc.sql("""
                        insert into evidence_licence
                          (id, type, holder_hash, holder_name, number, issuer, status, valid_from, valid_to, trust,
                           fields, demo, recorded_at)
                        values (:id, :type, :holder, :name, :number, :issuer, :status, :from, :to, :trust,
                           cast(:fields as jsonb), :demo, :now)
                        on conflict (type, number) do update set
                          status = excluded.status, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                          trust = excluded.trust, fields = excluded.fields, recorded_at = excluded.recorded_at
                        """)
                .param("id", UUID.randomUUID())
                .param("type", licence.type())
                .param("holder", hash(holderIdentifier))
                .param("name", licence.holderName())
                .param("number", licence.number())
                .param("issuer", licence.issuer())
                .param("status", licence.status())
                .param("from", licence.from())
                .param("to", licence.to())
                .param("trust", licence.trust())
                .param("fields", CanonicalJson.write(licence.fields()))
                .param("demo", demo)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** A licence is void from now on; nothing happens where it is not known. */
    public void revoke(String type, String number) {
        jdbc.sql("""
                        update evidence_licence set status = 'revoked', recorded_at = :now
                        where type = :type and number = :number
                        """)
                .param("type", type)
                .param("number", number)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** Records that a party broke a promise or is on the list of the seriously dishonest. */
    public void recordStanding(String holderIdentifier, String standing, LocalDate since, String reason, boolean demo) {
        jdbc.sql("""
                        insert into evidence_credit (id, holder_hash, standing, since, reason, demo)
                        values (:id, :holder, :standing, :since, :reason, :demo)
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", hash(holderIdentifier))
                .param("standing", standing)
                .param("since", since)
                .param("reason", reason)
                .param("demo", demo)
                .update();
    }

    /** Whether demo licences are there already. */
    public boolean hasDemo() {
        return jdbc.sql("select exists (select 1 from evidence_licence where demo)")
                .query(Boolean.class)
                .single();
    }

    private String hash(String identifier) {
        return keyring.searchHash("identifier", identifier.strip().toUpperCase(java.util.Locale.ROOT))
                .hex();
    }

    private static Licence licence(ResultSet rs) throws SQLException {
        Map<String, JsonNode> fields = new TreeMap<>();
        CanonicalJson.read(rs.getString("fields")).properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
        return new Licence(
                rs.getString("type"),
                rs.getString("number"),
                rs.getString("holder_name"),
                rs.getString("issuer"),
                rs.getString("status"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("trust"),
                fields);
    }
}
