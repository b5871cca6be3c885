package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.canonical.Hash;

/**
 * A release as it holds in one region, with what that region has of its own: a whole like any other, with a hash over
 * everything.
 *
 * @param content canonical text of the definition
 */
public record LocalEdition(BundleDefinition definition, String content, Hash hash) {

    public static LocalEdition of(BundleDefinition definition) {
        String content = ReleaseDocument.write(definition);
        return new LocalEdition(definition, content, ReleaseDocument.hash(content));
    }
}
