package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.canonical.Hash;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the releases say, to read: nothing is compiled. The ones read last are kept, at most {@value #KEPT}. */
@Service
public class ReleasedDefinitions {

    /** How many stay in memory. */
    static final int KEPT = 32;

    private final JdbcClient jdbc;
    private final Map<Hash, BundleDefinition> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, BundleDefinition> eldest) {
            return size() > KEPT;
        }
    };

    public ReleasedDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All releases, by bundle, those that came into force last first; not what regions made of them. */
    public List<Releases.Entry> all() {
        return entries(jdbc);
    }

    /**
     * The definition that was released.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public BundleDefinition definition(String hash) {
        Hash wanted = new Hash(hash);
        synchronized (kept) {
            return kept.computeIfAbsent(wanted, h -> read(jdbc, h));
        }
    }

    static List<Releases.Entry> entries(JdbcClient jdbc) {
        return jdbc.sql("""
                        select hash, bundle_id, version, name, effective_from from release
                        where original is null
                        order by bundle_id, effective_from desc, version desc
                        """)
                .query((rs, row) -> new Releases.Entry(
                        rs.getString("hash"),
                        rs.getString("bundle_id"),
                        rs.getInt("version"),
                        rs.getString("name"),
                        rs.getObject("effective_from", LocalDate.class)))
                .list();
    }

    static BundleDefinition read(JdbcClient jdbc, Hash hash) {
        String content = jdbc.sql("select content from release where hash = :hash")
                .param("hash", hash.hex())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No release " + hash));
        if (!ReleaseDocument.hash(content).equals(hash)) {
            throw new IllegalStateException("Release " + hash + " was altered: its content has another hash");
        }
        return ReleaseDocument.read(content);
    }
}
