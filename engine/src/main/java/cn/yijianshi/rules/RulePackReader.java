package cn.yijianshi.rules;

import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads rule packs from definition files or from a release. */
public final class RulePackReader {

    /**
     * Reads packs from files of the kinds pack, parameters and table; others are passed over. A file belongs to the pack
     * whose {@code pack.yaml} lies in its folder or above. What is wrong is added to the faults; what is right is returned.
     */
    public LocatedPacks read(List<ParsedFile> files, Faults faults) {
        throw new UnsupportedOperationException();
    }

    /** A pack as a release stores it: the same keys as in the files, in one tree. */
    public JsonNode toTree(RulePack pack) {
        throw new UnsupportedOperationException();
    }

    /**
     * The pack that {@link #toTree} wrote.
     *
     * @throws IllegalArgumentException if the tree is not such a pack
     */
    public RulePack fromTree(JsonNode tree) {
        throw new UnsupportedOperationException();
    }
}
