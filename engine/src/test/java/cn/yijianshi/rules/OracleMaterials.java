package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Oracle.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which materials a matter asks for, which need not be handed in and which may come later, for the oracle. */
final class OracleMaterials {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Oracle oracle;
    private final Catalogue catalogue;
    private final OracleFacts read;

    OracleMaterials(Oracle oracle, Catalogue catalogue, OracleFacts read) {
        this.oracle = oracle;
        this.catalogue = catalogue;
        this.read = read;
    }

    void of(Matter matter) {
        List<Judged> rows = oracle.holding("required").stream()
                .filter(r -> r.text("matter").equals(matter.id()))
                .toList();
        for (Material material : catalogue.materials()) {
            Matter.Requirement own = matter.materials().stream()
                    .filter(r -> r.material().equals(material.id()))
                    .findFirst()
                    .orElse(null);
            int originals = 0;
            int copies = 0;
            List<String> because = new ArrayList<>();
            if (own != null && own.need() == Matter.Need.ALWAYS) {
                because.add("matter/" + matter.id());
                originals = own.originals();
                copies = own.copies();
            }
            for (Judged row : rows) {
                if (row.text("material").equals(material.id())) {
                    because.add(row.path());
                    JsonNode o = row.then().path("originals");
                    JsonNode c = row.then().path("copies");
                    originals = Math.max(originals, o.isNumber() ? o.intValue() : own == null ? 1 : own.originals());
                    copies = Math.max(copies, c.isNumber() ? c.intValue() : own == null ? 0 : own.copies());
                }
            }
            if (!because.isEmpty()) {
                Map<String, JsonNode> detail =
                        Map.of("copies", JSON.numberNode(copies), "originals", JSON.numberNode(originals));
                waive(new OracleFacts.Asked(matter, material), detail, because);
            }
        }
    }

    private void waive(OracleFacts.Asked asked, Map<String, JsonNode> detail, List<String> because) {
        String matter = asked.matter().id();
        String material = asked.material().id();
        List<Judged> exempt =
                waivers("exemption", asked).stream().filter(Judged::holds).toList();
        List<Judged> deferral =
                waivers("deferral", asked).stream().filter(Judged::holds).toList();
        String exemptBy = exempt.isEmpty() ? null : exempt.getFirst().path();
        oracle.found("required", matter, material, "required", detail, because, exemptBy);
        if (!exempt.isEmpty()) {
            oracle.found("exemption", matter, material, "exempt", by(exempt, asked), Oracle.paths(exempt), null);
            return;
        }
        List<Judged> forbidden = deferral.stream()
                .filter(r -> r.text("status").equals("forbidden"))
                .toList();
        List<Judged> allowed = deferral.stream()
                .filter(r -> r.text("status").equals("allowed"))
                .filter(r -> !r.then().has("within")
                        || OracleSpan.of(read, r.then().get("within"), asked.matter(), r.pack()) != null)
                .toList();
        List<Judged> granting = new ArrayList<>(allowed);
        deferral.stream().filter(r -> r.text("status").equals("limited")).forEach(granting::add);
        if (!forbidden.isEmpty()) {
            oracle.found("deferral", matter, material, "forbidden", Map.of(), Oracle.paths(forbidden), null);
        }
        if (!allowed.isEmpty()) {
            Map<String, JsonNode> within = granting.stream()
                    .map(r -> OracleSpan.of(read, r.then().path("within"), asked.matter(), r.pack()))
                    .filter(Objects::nonNull)
                    .min(OracleSpan.SHORTEST)
                    .map(l -> Map.<String, JsonNode>of("within", l.tree()))
                    .orElse(Map.of());
            String forbiddenBy =
                    forbidden.isEmpty() ? null : forbidden.getFirst().path();
            oracle.found("deferral", matter, material, "allowed", within, Oracle.paths(granting), forbiddenBy);
        }
    }

    private static Map<String, JsonNode> by(List<Judged> rows, OracleFacts.Asked asked) {
        TreeSet<String> evidence = new TreeSet<>();
        boolean result = false;
        for (Judged row : rows) {
            boolean readsResult = false;
            for (JsonNode column : row.table().get("columns")) {
                readsResult |= column.get("reads").stringValue().equals("subject.result-in-bundle")
                        && row.row().path("when").has(column.get("id").stringValue());
            }
            if (row.then().has("by")) {
                evidence.add(row.text("by"));
            } else if (readsResult) {
                result = true;
            } else if (asked.material().evidence() != null) {
                evidence.add(asked.material().evidence());
            }
        }
        Map<String, JsonNode> detail = new TreeMap<>();
        if (!evidence.isEmpty()) {
            detail.put("by", JSON.stringNode(evidence.removeFirst()));
        }
        if (!evidence.isEmpty()) {
            detail.put(
                    "also",
                    JSON.arrayNode()
                            .addAll(evidence.stream().map(JSON::stringNode).toList()));
        }
        if (result && asked.material().resultOf() != null) {
            detail.put("resultOf", JSON.stringNode(asked.material().resultOf()));
        }
        return detail;
    }

    /** Ordinary rows about the material, and the rows of shared policies, in the order of their packs and tables. */
    private List<Judged> waivers(String concludes, OracleFacts.Asked asked) {
        Stream<Judged> own = oracle.judged(concludes).stream()
                .filter(r -> r.text("material").equals(asked.material().id())
                        && (!r.then().has("matter")
                                || r.text("matter").equals(asked.matter().id())));
        Stream<Judged> shared = oracle.inUse(
                concludes,
                oracle.judgedAndOff(concludes, asked),
                asked.matter().id(),
                asked.material().id());
        return Stream.concat(own, shared)
                .sorted(Comparator.<Judged>comparingInt(r -> oracle.place(r.pack()))
                        .thenComparing(r -> r.table().get("id").stringValue()))
                .toList();
    }
}
