package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.letters.LetterTemplate;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RulePackReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle's definition as one canonical JSON text. Its SHA-256 is the name of the release: whoever has the text can
 * recompute it, and equal definitions make equal releases wherever they are made.
 */
public final class ReleaseDocument {

    private static final int FORMAT = 1;

    private ReleaseDocument() {}

    /** The canonical text. */
    public static String write(BundleDefinition definition) {
        JsonMapper mapper = CanonicalJson.mapper();
        RulePackReader packs = new RulePackReader();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT);
        root.set("bundle", mapper.valueToTree(definition.bundle()));
        root.set("guide", mapper.valueToTree(definition.guide()));
        root.put("process", definition.process());
        root.set("letters", mapper.valueToTree(definition.letters()));
        ArrayNode trees = root.putArray("packs");
        definition.packs().forEach(p -> trees.add(packs.toTree(p)));
        root.set("catalogue", mapper.valueToTree(definition.catalogue()));
        root.set("scenarios", mapper.valueToTree(definition.scenarios()));
        return CanonicalJson.write(root);
    }

    /** The name of the release that a canonical text makes. */
    public static Hash hash(String canonical) {
        return Hash.of(canonical);
    }

    /**
     * The definition that a canonical text says.
     *
     * @throws IllegalArgumentException if its format is not known here
     */
    public static BundleDefinition read(String canonical) {
        JsonMapper mapper = CanonicalJson.mapper();
        JsonNode root = CanonicalJson.read(canonical);
        if (root.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException("Release of an unknown format: " + root.path("format"));
        }
        RulePackReader packs = new RulePackReader();
        List<RulePack> read = new ArrayList<>();
        root.path("packs").forEach(tree -> read.add(packs.fromTree(tree)));
        return new BundleDefinition(
                mapper.treeToValue(root.path("bundle"), Bundle.class),
                mapper.treeToValue(root.path("guide"), Guide.class),
                root.path("process").asString(),
                list(mapper, root.path("letters"), LetterTemplate.class),
                read,
                mapper.treeToValue(root.path("catalogue"), Catalogue.class),
                list(mapper, root.path("scenarios"), Scenario.class));
    }

    private static <T> List<T> list(JsonMapper mapper, JsonNode array, Class<T> type) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(mapper.treeToValue(node, type)));
        return list;
    }
}
