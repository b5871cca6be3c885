package cn.yijianshi.rules;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads rule packs from definition files or from a release. */
public final class RulePackReader {

    /**
     * Reads packs from files of the kinds pack, parameters and table; others are passed over. A file belongs to the pack
     * whose {@code pack.yaml} lies in its folder or above. What is wrong is added to the faults; what is right is returned.
     */
    public LocatedPacks read(List<ParsedFile> files, Faults faults) {
        Map<String, PackFiles> byFolder = new TreeMap<>();
        for (ParsedFile file : files) {
            if (file.kind().equals("pack")) {
                byFolder.put(folder(file), new PackFiles(spot(file, faults), new ArrayList<>(), new ArrayList<>()));
            }
        }
        for (ParsedFile file : files) {
            if (file.kind().equals("parameters") || file.kind().equals("table")) {
                assign(file, byFolder, faults);
            }
        }
        files.stream()
                .filter(f -> f.kind().equals("pack")
                        || f.kind().equals("parameters")
                        || f.kind().equals("table"))
                .forEach(f -> toConfirm(spot(f, faults), f.tree().path("name").asString("参数")));
        Map<String, Position> positions = new HashMap<>();
        Map<String, RulePack> packs = new TreeMap<>();
        for (PackFiles pack : byFolder.values()) {
            RulePack read = pack(pack, positions);
            if (packs.putIfAbsent(read.id(), read) != null) {
                pack.pack.at("id").error("duplicate-id", "规则包“" + read.id() + "”重复", "换一个编号");
            }
        }
        return new LocatedPacks(List.copyOf(packs.values()), Map.copyOf(positions));
    }

    /** A pack as a release stores it: the same keys as in the files, in one tree. */
    public JsonNode toTree(RulePack pack) {
        return new PackTree().write(pack);
    }

    /**
     * The pack that {@link #toTree} wrote.
     *
     * @throws IllegalArgumentException if the tree is not such a pack
     */
    public RulePack fromTree(JsonNode tree) {
        Faults faults = new Faults();
        Spot root = new Spot(new ParsedFile("release", "pack", tree, Map.of()), "", tree, faults);
        RulePack pack = pack(
                new PackFiles(
                        root, List.of(root.at("parameters")), root.at("tables").items()),
                new HashMap<>());
        if (faults.hasErrors()) {
            throw new IllegalArgumentException("Not a rule pack: "
                    + faults.sorted().getFirst().element() + " "
                    + faults.sorted().getFirst().message());
        }
        return pack;
    }

    /** The files of one pack, parsed; parameters are lists of parameters. */
    private record PackFiles(Spot pack, List<Spot> parameters, List<Spot> tables) {}

    private static void assign(ParsedFile file, Map<String, PackFiles> byFolder, Faults faults) {
        Optional<PackFiles> owner = byFolder.entrySet().stream()
                .filter(e -> file.path().startsWith(e.getKey()))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue);
        if (owner.isEmpty()) {
            faults.error(file, "", "no-pack", "这个文件不在任何规则包的文件夹里", "放到有 pack.yaml 的文件夹下");
        } else if (file.kind().equals("table")) {
            owner.get().tables.add(spot(file, faults));
        } else {
            owner.get().parameters.add(spot(file, faults).at("parameters"));
        }
    }

    private static RulePack pack(PackFiles files, Map<String, Position> positions) {
        String id = files.pack.at("id").id();
        positions.put(
                id, new Position(files.pack.file().path(), files.pack.at("id").line()));
        List<Parameter> parameters = parameters(files, id, positions);
        TableReader reader = new TableReader(new PackParameters(id, parameters), positions);
        List<RuleTable> tables = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Spot spot : files.tables) {
            reader.read(spot).ifPresent(table -> {
                if (seen.add(table.id())) {
                    tables.add(table);
                } else {
                    spot.at("id").error("duplicate-id", "规则表“" + table.id() + "”重复", "换一个编号");
                }
            });
        }
        return new RulePack(
                id, files.pack.at("name").text(), files.pack.at("shared").node().asBoolean(false), parameters, tables);
    }

    private static List<Parameter> parameters(PackFiles files, String pack, Map<String, Position> positions) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ParameterReader reader = new ParameterReader();
        for (Spot list : files.parameters) {
            for (Spot spot : list.items()) {
                Parameter parameter = reader.read(spot);
                positions.put(
                        pack + "/parameter:" + parameter.id(),
                        new Position(spot.file().path(), spot.line()));
                if (seen.add(parameter.id())) {
                    parameters.add(parameter);
                } else {
                    spot.error("duplicate-id", "参数“" + parameter.id() + "”重复", "把值并到一处，或换一个编号");
                }
            }
        }
        return parameters;
    }

    /** Tells every {@code toConfirm} in a file, wherever it stands. */
    private static void toConfirm(Spot spot, String name) {
        if (spot.node().isArray()) {
            spot.items().forEach(i -> toConfirm(i, name));
        }
        String own = spot.node().path("id").asString("");
        String named = own.isEmpty() || spot.pointer().isEmpty() ? name : name + " " + own;
        for (String key : spot.node().propertyNames()) {
            Spot member = spot.at(key);
            if (key.equals("toConfirm") && member.node().isString()) {
                spot.faults()
                        .add(new Fault(
                                Fault.Severity.TO_CONFIRM,
                                "to-confirm",
                                spot.file().path(),
                                member.line(),
                                member.pointer(),
                                named + "：" + member.node().stringValue(),
                                "核实后删去 toConfirm"));
            } else {
                toConfirm(member, named);
            }
        }
    }

    private static Spot spot(ParsedFile file, Faults faults) {
        return new Spot(file, "", file.tree(), faults);
    }

    private static String folder(ParsedFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }
}
