package cn.yijianshi.releases;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.definitions.DefinitionFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Releases in a test database, for who only reads them: nothing is compiled. */
public final class TestReleases {

    private TestReleases() {}

    /** A shipped bundle. */
    public static BundleDefinition shipped(String bundle) {
        return new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
                .bundle(bundle)
                .orElseThrow();
    }

    /** The same with another version and first day. */
    public static BundleDefinition version(BundleDefinition definition, int version, LocalDate from) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(definition.bundle());
        tree.put("version", version).put("effectiveFrom", from.toString());
        return new BundleDefinition(
                CanonicalJson.mapper().treeToValue(tree, Bundle.class),
                definition.guide(),
                definition.process(),
                definition.letters(),
                definition.packs(),
                definition.catalogue(),
                definition.scenarios());
    }

    public static void release(TestDatabase database, BundleDefinition definition) {
        String content = ReleaseDocument.write(definition);
        Bundle bundle = definition.bundle();
        database.jdbc()
                .sql("""
                        insert into release (hash, bundle_id, version, name, effective_from, regions, content, created_at)
                        values (:hash, :bundle, :version, :name, :from, :regions, :content, :now)
                        """)
                .param("hash", ReleaseDocument.hash(content).hex())
                .param("bundle", bundle.id())
                .param("version", bundle.version())
                .param("name", bundle.name())
                .param("from", bundle.effectiveFrom())
                .param("regions", bundle.regions().toArray(String[]::new))
                .param("content", content)
                .param("now", bundle.effectiveFrom().atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }
}
