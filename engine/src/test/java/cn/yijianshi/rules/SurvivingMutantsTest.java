package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.bundle.Scenario;
import cn.yijianshi.bundle.ScenarioRun;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever changes one cell, conclusion or parameter value of a shipped pack sees a scenario or a check fail. What goes
 * unnoticed is listed with the reason in {@code surviving-mutants.yaml}. The oracle decides the scenarios, so that nothing
 * has to be compiled. The soak tries all changes, a quick run those of every eighth row, and does not check again what is listed. After a change of packs or scenarios write the list anew with {@code -Dyijianshi.golden.write=true},
 * and give the reasons that are missing.
 */
class SurvivingMutantsTest {

    private static final boolean SOAK = Boolean.getBoolean("yijianshi.soak");
    private static final boolean WRITE = Boolean.getBoolean("yijianshi.golden.write");

    /** Of so many rows and parameters one is tried, in the soak and for a new list all: which one is fixed by its name. */
    private static final int ONE_IN = SOAK || WRITE ? 1 : 8;

    private static final List<Path> SHIPPED = List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"));
    private static final Path LISTED = Path.of("src/test/resources/cn/yijianshi/rules/surviving-mutants.yaml");

    private final DefinitionFiles files = DefinitionFiles.fromFolders(SHIPPED);
    private final Definitions definitions = new DefinitionLoader().load(files);
    private final Set<String> found =
            definitions.faults().stream().map(Fault::message).collect(Collectors.toSet());
    private final RulePackReader reader = new RulePackReader();
    private final Map<String, JsonNode> packs =
            definitions.packs().packs().stream().collect(Collectors.toMap(RulePack::id, reader::toTree));

    @Test
    void theScenariosHoldByTheOracleToo() {
        for (BundleDefinition bundle : definitions.bundles()) {
            assertThat(tried(bundle).filter(t -> t.failing(packs)).map(t -> t.scenario.id()))
                    .as(bundle.bundle().id())
                    .isEmpty();
        }
    }

    @Test
    void ofAllSingleChangesOfTheShippedPacksNearlyAllMakeAScenarioOrACheckFail(TestReporter reporter)
            throws IOException {
        Map<String, String> listed = new TreeMap<>();
        SmallWorld.yaml(Files.readString(LISTED)).forEachEntry((name, reason) -> listed.put(name, reason.asString("")));
        List<Mutant> all = new ArrayList<>();
        for (JsonNode pack : packs.values()) {
            users(pack).findFirst().ifPresent(user -> all.addAll(Mutant.of(pack, ReleaseScope.of("", user))));
        }
        Map<String, List<Mutant>> tried = all.stream()
                .filter(m -> Math.floorMod(m.place().hashCode(), ONE_IN) == 0)
                .collect(Collectors.groupingBy(Mutant::place, TreeMap::new, Collectors.toList()));
        Set<String> trusted = ONE_IN == 1 ? Set.of() : listed.keySet();
        Set<String> surviving = tried.values().parallelStream()
                .flatMap(ofOneRow -> surviving(ofOneRow, trusted).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        reporter.publishEntry("mutants", all.size() + ", surviving " + surviving.size());
        if (WRITE) {
            write(surviving, listed);
        }
        Set<String> known = new TreeSet<>(listed.keySet());
        if (ONE_IN > 1) {
            known.retainAll(tried.values().stream()
                    .flatMap(List::stream)
                    .map(Mutant::name)
                    .toList());
        }
        assertThat(surviving).as("of %d", all.size()).isEqualTo(known);
        assertThat(all).extracting(Mutant::name).containsAll(listed.keySet());
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(listed.size()).isLessThanOrEqualTo(all.size() / 20);
    }

    private static void write(Set<String> surviving, Map<String, String> reasons) throws IOException {
        StringBuilder yaml = new StringBuilder("# 已发布规则包的单处改动里，没有用例也没有检查发现的，和为什么。由 SurvivingMutantsTest 核对。\n");
        for (String name : surviving) {
            String reason = reasons.getOrDefault(name, "");
            yaml.append('"')
                    .append(name.replace("\"", "\\\""))
                    .append("\": ")
                    .append(reason)
                    .append('\n');
        }
        Files.writeString(LISTED, yaml);
    }

    private Stream<BundleDefinition> users(JsonNode pack) {
        return definitions.bundles().stream()
                .filter(b -> b.bundle().packs().contains(pack.get("id").stringValue()));
    }

    /** What no scenario and no check notices. The scenario that noticed one change of a row is tried first for the next. */
    private List<String> surviving(List<Mutant> ofOneRow, Set<String> trusted) {
        List<Tried> scenarios = new ArrayList<>(
                users(ofOneRow.getFirst().pack()).flatMap(this::tried).toList());
        List<String> surviving = new ArrayList<>();
        for (Mutant mutant : ofOneRow) {
            Map<String, JsonNode> changed = new HashMap<>(packs);
            changed.put(mutant.pack().get("id").stringValue(), mutant.pack());
            Optional<Tried> noticing =
                    scenarios.stream().filter(t -> t.failing(changed)).findFirst();
            noticing.ifPresent(t -> {
                scenarios.remove(t);
                scenarios.addFirst(t);
            });
            if (noticing.isEmpty() && (trusted.contains(mutant.name()) || !checked(mutant))) {
                surviving.add(mutant.name());
            }
        }
        return surviving;
    }

    private Stream<Tried> tried(BundleDefinition bundle) {
        Scope scope = ReleaseScope.of("", bundle);
        return bundle.scenarios().stream()
                .map(s -> new Tried(
                        bundle.bundle().packs(), scope, s, CanonicalJson.read(CanonicalJson.write(s.facts()))));
    }

    /** @param packs those of its bundle, in the bundle's order */
    private record Tried(List<String> packs, Scope scope, Scenario scenario, JsonNode facts) {

        boolean failing(Map<String, JsonNode> trees) {
            List<OracleFinding> found =
                    new Oracle(packs.stream().map(trees::get).toList(), scope, facts).findings();
            Facts of = scenario.facts();
            Decision decision = new Decision(
                    "",
                    of.region(),
                    of.lawDate(),
                    of.evidenceDate(),
                    found.stream().map(OracleFinding::asFinding).toList(),
                    List.of());
            return !ScenarioRun.of(scenario, decision, scope.catalogue()).failures().stream()
                    .allMatch(f -> f.startsWith("未决问题"));
        }
    }

    /** Whether the checks of the definition files find a fault that they do not find in what is shipped. */
    private boolean checked(Mutant mutant) {
        String place = mutant.place();
        boolean parameter = place.contains("/parameter:");
        ObjectNode tree = CanonicalJson.mapper().createObjectNode().put("format", 1);
        if (parameter) {
            tree.put("kind", "parameters").set("parameters", mutant.pack().get("parameters"));
        } else {
            tree.put("kind", "table");
            mutant.pack().get("tables").forEach(t -> {
                if (place.split("/", -1)[1].equals(t.get("id").stringValue())) {
                    tree.setAll((ObjectNode) t);
                }
            });
        }
        String path = definitions.packs().locate(place).file();
        List<DefinitionFile> changed = files.files().stream()
                .map(f -> f.path().equals(path)
                        ? new DefinitionFile(path, CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8))
                        : f)
                .toList();
        return new DefinitionLoader()
                .load(new DefinitionFiles(changed)).faults().stream()
                        .anyMatch(f -> f.severity() != Fault.Severity.TO_CONFIRM && !found.contains(f.message()));
    }
}
