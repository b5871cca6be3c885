package cn.yijianshi.commandline;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.RuleEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code decide BUNDLE FACTS.json}: the decision by the shipped rules as JSON, with reasons why and why not. */
final class DecideCommand {

    private static final JsonMapper MAPPER = CanonicalJson.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private DecideCommand() {}

    static int run(String bundle, String factsFile, PrintStream out, PrintStream err) {
        Definitions shipped = ShippedDefinitions.load();
        Optional<BundleDefinition> definition = shipped.bundle(bundle);
        if (definition.isEmpty()) {
            err.println("没有一件事“" + bundle + "”。现有："
                    + shipped.bundles().stream()
                            .map(b -> b.bundle().id() + "（" + b.bundle().name() + "）")
                            .collect(Collectors.joining("、"))
                    + "。");
            return 2;
        }
        Optional<Facts> facts = facts(factsFile, err);
        if (facts.isEmpty()) {
            return 1;
        }
        RuleEngine engine = new RuleEngine();
        String release =
                ReleaseDocument.hash(ReleaseDocument.write(definition.get())).hex();
        try (CompiledRules rules = engine.compile(ReleaseScope.of(release, definition.get()))) {
            Decision decision = engine.decide(rules, facts.get());
            out.println(MAPPER.writeValueAsString(explained(definition.get(), rules, facts.get(), decision)));
        }
        return 0;
    }

    private static Optional<Facts> facts(String file, PrintStream err) {
        try {
            Faults faults = new Faults();
            Optional<ParsedFile> parsed = new DefinitionReader()
                    .readFacts(new DefinitionFile(file, Files.readAllBytes(Path.of(file))), faults);
            faults.sorted().forEach(f -> err.println(f.line(true)));
            return parsed.map(p -> CanonicalJson.mapper().treeToValue(p.tree(), Facts.class));
        } catch (IOException e) {
            err.println("读不到文件 " + file + "。");
            return Optional.empty();
        }
    }

    private static ObjectNode explained(
            BundleDefinition definition, CompiledRules rules, Facts facts, Decision decision) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("decision", MAPPER.valueToTree(decision));
        root.put("hash", CanonicalJson.hash(decision).hex());
        root.set(
                "materials",
                MAPPER.valueToTree(
                        MaterialList.of(decision, definition.catalogue()).materials()));
        ArrayNode why = root.putArray("why");
        decision.findings().forEach(f -> f.because().forEach(c -> why.add(c.label())));
        ObjectNode whyNot = root.putObject("whyNot");
        Explanations explanations = new Explanations(rules.scope());
        List<String> ids = new java.util.ArrayList<>();
        definition.catalogue().matters().stream().map(Matter::id).forEach(ids::add);
        definition.catalogue().materials().stream().map(Material::id).forEach(ids::add);
        for (String id : ids) {
            List<Explanations.NearMiss> misses = explanations.whyNot(rules, facts, decision, id);
            if (!misses.isEmpty()) {
                ArrayNode sentences = whyNot.putArray(id);
                misses.forEach(m -> sentences.add(m.sentence()));
            }
        }
        return root;
    }
}
