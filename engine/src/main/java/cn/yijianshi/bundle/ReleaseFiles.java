package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RulePackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release as the definition files it could have been read from, with the paths of the format. They say the same, in JSON
 * notation, which is YAML too; comments and the order of keys are gone.
 */
public final class ReleaseFiles {

    private static final int FORMAT = 1;

    private final List<DefinitionFile> files = new ArrayList<>();

    private ReleaseFiles() {}

    public static DefinitionFiles of(BundleDefinition definition) {
        ReleaseFiles all = new ReleaseFiles();
        all.catalogue(definition.catalogue());
        all.bundle(definition);
        definition.packs().forEach(all::pack);
        return new DefinitionFiles(all.files);
    }

    private void catalogue(Catalogue catalogue) {
        list("catalogue/regions", "regions", "regions", catalogue.regions());
        list("catalogue/departments", "departments", "departments", catalogue.departments());
        list("catalogue/data-elements", "data-elements", "elements", catalogue.elements());
        list("catalogue/evidence-types", "evidence-types", "evidence", catalogue.evidence());
        list("catalogue/materials", "materials", "materials", catalogue.materials());
        catalogue.matters().forEach(m -> entry("catalogue/matters/" + m.id(), "matter", m));
    }

    private void bundle(BundleDefinition definition) {
        String folder = "bundles/" + definition.bundle().id() + "/";
        entry(folder + "bundle", "bundle", definition.bundle());
        entry(folder + "guide", "guide", definition.guide());
        definition.letters().forEach(l -> entry(folder + "letters/" + l.id(), "letter", l));
        definition.scenarios().forEach(s -> entry(folder + "scenarios/" + s.id(), "scenario", s));
        files.add(
                new DefinitionFile(folder + "process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)));
    }

    private void pack(RulePack pack) {
        String folder = "rule-packs/" + pack.id() + "/";
        ObjectNode tree = (ObjectNode) new RulePackReader().toTree(pack);
        JsonNode parameters = tree.remove("parameters");
        JsonNode tables = tree.remove("tables");
        file(folder + "pack", "pack", tree);
        if (parameters != null && !parameters.isEmpty()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            file(folder + "parameters", "parameters", all.set("parameters", parameters));
        }
        for (JsonNode table : tables) {
            file(folder + "tables/" + table.path("id").asString(), "table", (ObjectNode) table);
        }
    }

    private void list(String path, String kind, String key, List<?> entries) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode list = all.putArray(key);
        entries.forEach(e -> list.add(CanonicalJson.mapper().<JsonNode>valueToTree(e)));
        if (!list.isEmpty()) {
            file(path, kind, all);
        }
    }

    private void entry(String path, String kind, Object entry) {
        file(path, kind, CanonicalJson.mapper().valueToTree(entry));
    }

    private void file(String path, String kind, ObjectNode content) {
        content.put("format", FORMAT).put("kind", kind);
        files.add(new DefinitionFile(path + ".yaml", CanonicalJson.bytes(content)));
    }
}
