package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.rules.Scope.Member;
import cn.yijianshi.rules.Scope.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pack of the shape that is met in practice, made from a seed: 8 matters that apply by rule, 40 materials, four phases
 * (applies, required, exempt, deferrable), 12 columns of nine types of which a row fills two to five, some numbers from
 * parameters. The same seed and size make the same pack for every engine that is measured.
 */
final class MeasuredPack {

    static final int MATTERS = 8;
    static final int MATERIALS = 40;
    static final List<String> KINDS = List.of(
            "snack", "drinks", "bakery", "canteen", "restaurant", "chain", "hotel", "market", "street", "other");
    static final List<String> ITEMS = List.of("hot", "cold", "raw", "cream", "drinks", "packed");
    static final List<String> CREDITS = List.of("normal", "broken-promise", "serious-dishonesty");
    static final List<String> REGIONS = List.of("990100", "990102", "990103", "990200", "990201");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[][] COLUMNS = {
        {"area", "answer.area", "number"},
        {"seats", "answer.seats", "number"},
        {"staff", "form.staff", "number"},
        {"kind", "answer.kind", "one-of"},
        {"items", "answer.items", "any-of"},
        {"gas", "answer.gas", "yes-no"},
        {"signage", "answer.signage", "yes-no"},
        {"opening", "answer.opening", "date"},
        {"age", "party.applicant.birth-date", "age"},
        {"licence", "licence.applicant.lease", "licence"},
        {"credit", "party.applicant.credit", "credit"},
        {"where", "region", "region"},
    };

    private final Random random;
    private final int rows;
    private final JsonNode tree;

    MeasuredPack(int rows, long seed) {
        this.rows = rows;
        this.random = new Random(seed);
        this.tree = pack();
    }

    /** The scope to compile. */
    Scope scope() {
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < MATTERS; m++) {
            members.add(new Member("matter-" + m, Mode.BY_RULE));
        }
        return new Scope("measured", catalogue(), members, List.of(new RulePackReader().fromTree(tree)));
    }

    private JsonNode pack() {
        ObjectNode pack =
                JSON.objectNode().put("id", "measured").put("name", "量").put("shared", false);
        ArrayNode parameters = pack.putArray("parameters");
        for (int p = 0; p < 6; p++) {
            ObjectNode parameter =
                    parameters.addObject().put("id", "limit-" + p).put("name", "参数");
            ArrayNode values = parameter.put("type", "number").putArray("values");
            for (String region : List.of("990000", "990100")) {
                values.addObject()
                        .put("region", region)
                        .put("from", "2024-01-01")
                        .put("value", 50 * (p + 1) + (region.equals("990100") ? 20 : 0))
                        .put("source", "示例");
            }
        }
        ArrayNode tables = pack.putArray("tables");
        int applies = Math.max(MATTERS, rows / 8);
        int waivers = rows / 8;
        tables.add(table(Concludes.APPLICABILITY, applies));
        tables.add(table(Concludes.REQUIRED, rows - applies - 2 * waivers));
        tables.add(table(Concludes.EXEMPTION, waivers));
        tables.add(table(Concludes.DEFERRAL, waivers));
        return pack;
    }

    private ObjectNode table(Concludes concludes, int count) {
        ObjectNode table = JSON.objectNode().put("id", concludes.id()).put("name", concludes.label());
        table.put("concludes", concludes.id());
        ArrayNode columns = table.putArray("columns");
        for (String[] column : COLUMNS) {
            columns.addObject()
                    .put("id", column[0])
                    .put("label", column[0])
                    .put("reads", column[1])
                    .put("type", column[2]);
        }
        ArrayNode list = table.putArray("rows");
        for (int r = 0; r < count; r++) {
            ObjectNode row = list.addObject().put("id", "r" + r);
            ObjectNode when = row.putObject("when");
            for (int c = cells(concludes); when.size() < c; ) {
                String[] column = COLUMNS[random.nextInt(COLUMNS.length)];
                when.set(column[0], cell(column[2]));
            }
            row.set("then", then(concludes, r));
            row.putObject("basis").put("title", "示例法").put("article", "第" + r + "条");
        }
        return table;
    }

    /** Whether a matter applies hangs on fewer facts than what it then asks for. */
    private int cells(Concludes concludes) {
        return concludes == Concludes.APPLICABILITY ? 1 : 2 + random.nextInt(3);
    }

    private JsonNode cell(String type) {
        return switch (type) {
            case "number" -> {
                ObjectNode interval = JSON.objectNode();
                if (random.nextInt(4) == 0) {
                    interval.putObject("atLeast").put("parameter", "limit-" + random.nextInt(6));
                } else {
                    interval.put(random.nextBoolean() ? "atLeast" : "below", 10 * (5 + random.nextInt(40)));
                }
                yield interval;
            }
            case "age" -> JSON.objectNode().put(random.nextBoolean() ? "atLeast" : "atMost", 18 + random.nextInt(50));
            case "one-of" -> some(KINDS, 1 + random.nextInt(3));
            case "any-of" ->
                JSON.objectNode().set(random.nextBoolean() ? "any" : "none", some(ITEMS, 1 + random.nextInt(2)));
            case "yes-no" -> JSON.booleanNode(random.nextBoolean());
            case "date" ->
                JSON.objectNode()
                        .put(random.nextBoolean() ? "from" : "before", "2026-0" + (1 + random.nextInt(9)) + "-15");
            case "licence" -> JSON.objectNode().put("state", "in-force").put("trust", random.nextBoolean() ? "A" : "B");
            case "credit" -> some(CREDITS, 1 + random.nextInt(2));
            default -> JSON.objectNode().put("within", REGIONS.get(random.nextInt(REGIONS.size())));
        };
    }

    private ArrayNode some(List<String> of, int count) {
        ArrayNode codes = JSON.arrayNode();
        int first = random.nextInt(of.size());
        for (int i = 0; i < Math.min(count, of.size() - 1); i++) {
            codes.add(of.get((first + i) % of.size()));
        }
        return codes;
    }

    private ObjectNode then(Concludes concludes, int row) {
        ObjectNode then = JSON.objectNode();
        int material = random.nextInt(MATERIALS);
        String matter = "matter-" + material % MATTERS;
        return switch (concludes) {
            case APPLICABILITY -> then.put("matter", "matter-" + row % MATTERS).put("status", "applies");
            case EXEMPTION -> then.put("material", "material-" + material).put("by", "lease");
            case DEFERRAL ->
                then.put("material", "material-" + material)
                        .put("matter", matter)
                        .put("status", random.nextInt(4) == 0 ? "forbidden" : "allowed");
            default -> then.put("material", "material-" + material).put("matter", matter);
        };
    }

    private static Catalogue catalogue() {
        ObjectNode tree = JSON.objectNode();
        ArrayNode regions = tree.putArray("regions");
        regions.addObject().put("code", "990000").put("name", "示例省");
        for (String code : REGIONS) {
            boolean city = code.endsWith("00");
            regions.addObject()
                    .put("code", code)
                    .put("name", "区划" + code)
                    .put("parent", city ? "990000" : code.substring(0, 4) + "00");
        }
        tree.putArray("departments");
        tree.putArray("elements");
        tree.putArray("evidence")
                .addObject()
                .put("id", "lease")
                .put("name", "租赁备案")
                .put("nature", "licence");
        ArrayNode materials = tree.putArray("materials");
        for (int m = 0; m < MATERIALS; m++) {
            materials
                    .addObject()
                    .put("id", "material-" + m)
                    .put("name", "材料" + m)
                    .put("type", "original")
                    .put("medium", "both")
                    .put("source", "applicant")
                    .put("evidence", "lease");
        }
        ArrayNode matters = tree.putArray("matters");
        for (int m = 0; m < MATTERS; m++) {
            matters.add(matter(m));
        }
        return CanonicalJson.mapper().treeToValue(tree, Catalogue.class);
    }

    private static ObjectNode matter(int m) {
        ObjectNode matter = JSON.objectNode().put("id", "matter-" + m).put("name", "事项" + m);
        matter.put("regime", "licence")
                .put("level", "county")
                .put("department", "d")
                .put("state", "in-use");
        matter.put("handling", "promised").put("visits", 0);
        matter.put("inHall", true).put("online", true).put("mailDelivery", true).put("onlinePayment", false);
        for (String span : List.of("statutory", "promised")) {
            matter.putObject(span).put("amount", 10).put("unit", "working-days");
        }
        for (String empty : List.of("conditions", "steps", "serviceObjects", "results", "reads", "requiredElements")) {
            matter.putArray(empty);
        }
        matter.putArray("basis").addObject().put("title", "示例法");
        matter.putObject("fee").put("charged", false);
        ArrayNode materials = matter.putArray("materials");
        for (int i = m; i < MATERIALS; i += MATTERS) {
            ObjectNode requirement = materials.addObject().put("material", "material-" + i);
            requirement.put("need", i == m ? "always" : "situation").put("class", "secondary");
            requirement.put("originals", 1).put("copies", 0);
            requirement.putObject("basis").put("title", "示例法");
        }
        return matter;
    }

    /** A situation in which everything that the rows read is known. */
    static Facts facts(Random random) {
        ObjectNode facts = JSON.objectNode().put("region", pick(REGIONS, random));
        facts.put("lawDate", "2026-03-02").put("evidenceDate", "2026-03-02");
        ObjectNode answers = facts.putObject("answers");
        answers.put("area", 10 * random.nextInt(50)).put("seats", 10 * random.nextInt(50));
        answers.put("kind", pick(KINDS, random));
        ArrayNode items = answers.putArray("items");
        ITEMS.stream().filter(i -> random.nextInt(3) == 0).forEach(items::add);
        answers.put("gas", random.nextBoolean()).put("signage", random.nextBoolean());
        answers.put("opening", "2026-0" + (1 + random.nextInt(9)) + "-15");
        facts.putObject("form").put("staff", 10 * random.nextInt(50));
        facts.putObject("chosen");
        facts.putObject("groups");
        ObjectNode party =
                facts.putArray("parties").addObject().put("role", "applicant").put("kind", "person");
        party.put("credit", pick(CREDITS, random));
        party.putObject("fields").put("birth-date", (1950 + random.nextInt(58)) + "-03-02");
        ArrayNode licences = party.putArray("licences");
        if (random.nextInt(3) > 0) {
            licences.addObject()
                    .put("type", "lease")
                    .put("status", "valid")
                    .put("to", random.nextBoolean() ? "2027-01-01" : "2026-01-01")
                    .put("trust", random.nextBoolean() ? "A" : "B");
        }
        return CanonicalJson.mapper().treeToValue(facts, Facts.class);
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
