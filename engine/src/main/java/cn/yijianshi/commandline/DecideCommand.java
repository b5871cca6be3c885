package cn.yijianshi.commandline;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.canonical.CanonicalJson;
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
import cn.yijianshi.rules.MaterialOutcome;
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
        root.put("bundle", definition.bundle().id());
        root.put("hash", CanonicalJson.hash(decision).hex());
        root.set("decision", MAPPER.valueToTree(decision));
        List<MaterialOutcome> materials =
                MaterialList.of(decision, definition.catalogue()).materials();
        root.set("materials", MAPPER.valueToTree(materials));
        ArrayNode why = root.putArray("why");
        decision.findings().forEach(f -> f.because().forEach(c -> {
            ObjectNode reason = why.addObject().put("row", c.row()).put("sentence", c.label());
            if (f.overriddenBy() != null) {
                reason.put("overriddenBy", f.overriddenBy());
            }
        }));
        Explanations explanations = new Explanations(rules.scope());
        ObjectNode whyNot = root.putObject("whyNot");
        ObjectNode matters = whyNot.putObject("matters");
        definition
                .catalogue()
                .matters()
                .forEach(m -> misses(matters, m.id(), explanations.whyNot(rules, facts, decision, m.id())));
        ObjectNode required = whyNot.putObject("materials");
        definition
                .catalogue()
                .materials()
                .forEach(m -> misses(required, m.id(), explanations.whyNot(rules, facts, decision, m.id())));
        ObjectNode exempt = whyNot.putObject("exempt");
        ObjectNode deferrable = whyNot.putObject("deferrable");
        for (MaterialOutcome material : materials) {
            String id = material.material();
            misses(exempt, id, explanations.whyNotExempt(rules, facts, decision, id));
            misses(deferrable, id, explanations.whyNotDeferrable(rules, facts, decision, id));
        }
        root.set("mayStill", MAPPER.valueToTree(explanations.mayStill(rules, decision)));
        return root;
    }

    private static void misses(ObjectNode about, String id, List<Explanations.NearMiss> misses) {
        if (!misses.isEmpty()) {
            about.set(id, MAPPER.valueToTree(misses));
        }
    }
}
