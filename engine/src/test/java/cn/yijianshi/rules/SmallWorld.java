package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A small catalogue that the tests of this package share: four matters, five materials, a province of two cities. */
public final class SmallWorld {

    private SmallWorld() {}

    public static JsonNode yaml(String text) {
        return CanonicalJson.read(CanonicalJson.write(CanonicalJson.mapper()
                .<JsonNode>valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text))));
    }

    /** A text beside the tests of this package. */
    static String resource(String name) {
        try (InputStream file = SmallWorld.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Facts facts(String yaml) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("region", "990102").put("lawDate", "2026-03-02").put("evidenceDate", "2026-03-02");
        for (String empty : List.of("answers", "chosen", "form", "groups")) {
            tree.putObject(empty);
        }
        tree.putArray("parties");
        if (!yaml.isBlank()) {
            tree.setAll((ObjectNode) yaml(yaml));
        }
        return CanonicalJson.mapper().treeToValue(tree, Facts.class);
    }

    /** A pack {@code p} of tables and, in the first text, parameters. */
    public static RulePack pack(String parameters, String... tables) {
        Faults faults = new Faults();
        RulePack pack = read(faults, parameters, tables).packs().getFirst();
        if (faults.hasErrors()) {
            throw new IllegalArgumentException(faults.sorted().toString());
        }
        return pack;
    }

    public static LocatedPacks read(Faults faults, String parameters, String... tables) {
        List<ParsedFile> files = new ArrayList<>();
        files.add(file("packs/p/pack.yaml", "pack", "{id: p, name: 试验规则, shared: false}"));
        if (!parameters.isBlank()) {
            files.add(file("packs/p/parameters.yaml", "parameters", parameters));
        }
        for (String table : tables) {
            files.add(file("packs/p/tables/t" + files.size() + ".yaml", "table", table));
        }
        return new RulePackReader().read(files, faults);
    }

    private static ParsedFile file(String path, String kind, String yaml) {
        return new ParsedFile(path, kind, yaml(yaml), Map.of());
    }

    /**
     * Several copies of the small world in one scope, so that many packs are compiled at once and still have matters of
     * their own: the ids of matters and materials of every copy but the first end with {@link #suffix}.
     */
    static Scope scope(int copies, List<RulePack> packs) {
        List<Scope.Member> members = new ArrayList<>();
        ObjectNode catalogue = CanonicalJson.mapper().valueToTree(CATALOGUE);
        for (int copy = 0; copy < copies; copy++) {
            String suffix = suffix(copy);
            members.addAll(scope().members().stream()
                    .map(m -> new Scope.Member(m.matter() + suffix, m.mode()))
                    .toList());
            for (String part : copy == 0 ? List.<String>of() : List.of("matters", "materials")) {
                CanonicalJson.mapper()
                        .<ObjectNode>valueToTree(CATALOGUE)
                        .get(part)
                        .forEach(one -> ((ArrayNode) catalogue.get(part))
                                .add(CanonicalJson.read(CanonicalJson.write(one)
                                        .replaceAll("\"(m[1-4a-dr])\"", "\"$1" + suffix + "\""))));
            }
        }
        return new Scope("release", CanonicalJson.mapper().treeToValue(catalogue, Catalogue.class), members, packs);
    }

    static String suffix(int copy) {
        return copy == 0 ? "" : "-" + copy;
    }

    public static Scope scope(RulePack... packs) {
        return new Scope(
                "release",
                CATALOGUE,
                List.of(
                        new Scope.Member("m1", Scope.Mode.BY_RULE),
                        new Scope.Member("m2", Scope.Mode.ALWAYS),
                        new Scope.Member("m3", Scope.Mode.BY_RULE),
                        new Scope.Member("m4", Scope.Mode.OPTIONAL)),
                List.of(packs));
    }

    public static final Catalogue CATALOGUE = CanonicalJson.mapper()
            .treeToValue(
                    yaml("""
            regions:
              - {code: "990000", name: 安澜省}
              - {code: "990100", name: 云溪市, parent: "990000"}
              - {code: "990102", name: 南溪区, parent: "990100"}
              - {code: "990200", name: 石屏市, parent: "990000"}
            departments: []
            elements:
              - {id: area, name: 面积, type: number, unit: ㎡}
              - {id: where, name: 地点, type: region}
              - {id: gnum, name: 数, type: number}
              - {id: gborn, name: 出生日期, type: date}
              - {id: gyes, name: 是否, type: yes-no}
              - {id: gone, name: 选择, type: one-of, options: [{code: x, label: 甲}, {code: y, label: 乙}]}
              - {id: gmany, name: 多选, type: any-of}
              - {id: gday, name: 日期, type: date}
              - {id: gword, name: 文字, type: text}
              - {id: gwhere, name: 地点, type: region}
              - {id: g, name: 组, type: group, items: [gnum, gborn, gyes, gone, gmany, gday, gword, gwhere]}
            evidence:
              - {id: lic-a, name: 甲证, nature: licence}
              - {id: lic-b, name: 乙证, nature: licence}
            materials:
              - {id: ma, name: 材料甲, type: copy, medium: both, source: government, evidence: lic-a}
              - {id: mb, name: 材料乙, type: original, medium: both, source: applicant, evidence: lic-b}
              - {id: mc, name: 材料丙, type: original, medium: both, source: government}
              - {id: md, name: 材料丁, type: original, medium: both, source: other}
              - {id: mr, name: 事项一的结果, type: original, medium: both, source: government, resultOf: m1}
            matters:
            """ + matter("m1", "事项一", "licence", "promised", 10, """
                - {material: ma, need: always, class: main, originals: 0, copies: 1, basis: {title: 甲法}}
                - {material: mb, need: situation, class: secondary, originals: 1, copies: 0, basis: {title: 甲法}}
            """)
                            + matter("m2", "事项二", "filing", "promised", 5, """
                - {material: mb, need: always, class: secondary, originals: 2, copies: 0, basis: {title: 乙法}}
                - {material: mc, need: situation, class: secondary, originals: 1, copies: 2, basis: {title: 乙法}}
            """)
                            + matter("m3", "事项三", "licence", "immediate", 1, """
                - {material: mr, need: always, class: secondary, originals: 1, copies: 0, basis: {title: 丙法}}
                - {material: md, need: situation, class: secondary, originals: 1, copies: 0, basis: {title: 丙法}}
            """)
                            + matter("m4", "事项四", "licence", "promised", 20, """
                - {material: md, need: always, class: secondary, originals: 1, copies: 0, basis: {title: 丁法}}
                - {material: ma, need: situation, class: main, originals: 0, copies: 2, basis: {title: 丁法}}
            """)),
                    Catalogue.class);

    private static String matter(
            String id, String name, String regime, String handling, int promised, String materials) {
        return """
              - id: %s
                name: %s
                regime: %s
                basis: [{title: %s的依据}]
                level: county
                department: d
                state: in-use
                handling: %s
                statutory: {amount: 20, unit: working-days}
                promised: {amount: %d, unit: working-days}
                conditions: []
                steps: []
                fee: {charged: false}
                serviceObjects: [enterprise]
                visits: 0
                inHall: true
                online: true
                mailDelivery: true
                onlinePayment: false
                results: []
                %s
                reads: []
                requiredElements: []
                materials:
            %s""".formatted(
                        id,
                        name,
                        regime,
                        name,
                        handling,
                        promised,
                        id.equals("m2") ? "excludedFromDeferral: 食品安全" : "",
                        materials);
    }
}
