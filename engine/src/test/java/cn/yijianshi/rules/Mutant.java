package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pack with one thing in it changed.
 *
 * @param name where and what, e.g. {@code snack-shop/other-matters/fire-by-area area: atLeast → above}
 * @param place {@code pack/table/row} or {@code pack/parameter:id}
 * @param pack the whole pack as it stands in files
 */
record Mutant(String name, String place, ObjectNode pack) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Statuses and other closed choices of conclusions, by key. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "outcome", List.of("leave", "renew-first", "refuse"),
            "aspect", List.of("route", "inspection", "expert-review", "handler", "instant"));

    /** Every single change of a pack's cells, conclusions and parameter values. */
    static List<Mutant> of(JsonNode pack, Scope scope) {
        List<Mutant> mutants = new ArrayList<>();
        CellMutations cells = new CellMutations(scope);
        for (int t = 0; t < pack.get("tables").size(); t++) {
            JsonNode table = pack.get("tables").get(t);
            for (int r = 0; r < table.get("rows").size(); r++) {
                JsonNode row = table.get("rows").get(r);
                String at = pack.get("id").stringValue() + "/" + table.get("id").stringValue() + "/"
                        + row.get("id").stringValue();
                int ti = t;
                int ri = r;
                mutants.add(changed(pack, at, at + "：去掉这一行", p -> rows(p, ti).remove(ri)));
                for (JsonNode column : table.get("columns")) {
                    String id = column.get("id").stringValue();
                    JsonNode cell = row.get("when").path(id);
                    if (!cell.isMissingNode()) {
                        mutants.add(changed(pack, at, at + " " + id + "：去掉", p -> part(p, ti, ri, "when")
                                .remove(id)));
                        cells.of(column, cell)
                                .forEach((what, other) -> mutants.add(
                                        changed(pack, at, at + " " + id + "：" + what, p -> part(p, ti, ri, "when")
                                                .set(id, other))));
                    }
                }
                row.get("then").forEachEntry((key, value) -> conclusions(table, key, value, row.get("then"), scope)
                        .forEach(other -> mutants.add(changed(
                                pack,
                                at,
                                at + " " + key + "：" + (other.isString() ? other.stringValue() : other.toString()),
                                p -> part(p, ti, ri, "then").set(key, other)))));
                if (row.get("then").has("within")) {
                    mutants.add(changed(pack, at, at + " within：去掉", p -> part(p, ti, ri, "then")
                            .remove("within")));
                }
            }
        }
        parameters(pack, mutants);
        return mutants;
    }

    private static void parameters(JsonNode pack, List<Mutant> mutants) {
        for (int i = 0; i < pack.get("parameters").size(); i++) {
            JsonNode parameter = pack.get("parameters").get(i);
            String at = pack.get("id").stringValue() + "/parameter:"
                    + parameter.get("id").stringValue();
            for (int v = 0; v < parameter.get("values").size(); v++) {
                JsonNode value = parameter.get("values").get(v);
                String where = at + " " + value.get("region").stringValue() + " "
                        + value.get("from").stringValue();
                int pi = i;
                int vi = v;
                for (JsonNode other : beside(value.get("value"))) {
                    mutants.add(changed(pack, at, where + "：" + other, p -> ((ObjectNode)
                                    p.get("parameters").get(pi).get("values").get(vi))
                            .set("value", other)));
                }
            }
        }
    }

    private static List<JsonNode> beside(JsonNode value) {
        if (value.isNumber()) {
            return List.of(
                    JSON.numberNode(value.decimalValue().add(BigDecimal.ONE)),
                    JSON.numberNode(value.decimalValue().subtract(BigDecimal.ONE)));
        }
        if (value.isBoolean()) {
            return List.of(JSON.booleanNode(!value.booleanValue()));
        }
        if (!value.isString()) {
            return List.of();
        }
        return List.of(
                value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}")
                        ? JSON.stringNode(
                                LocalDate.parse(value.stringValue()).plusDays(1).toString())
                        : JSON.stringNode("另一个值"));
    }

    /** What else may stand behind a key of a conclusion; free text is not changed. */
    private static List<JsonNode> conclusions(JsonNode table, String key, JsonNode value, JsonNode then, Scope scope) {
        return switch (key) {
            case "status" ->
                others(
                        switch (table.get("concludes").stringValue()) {
                            case "applicability" -> List.of("applies", "not-needed");
                            case "deferral" ->
                                then.has("within")
                                        ? List.of("allowed", "limited", "forbidden")
                                        : List.of("allowed", "forbidden");
                            default -> List.of("shown", "required", "hidden");
                        },
                        value);
            case "outcome", "aspect" ->
                others(Objects.requireNonNull(CHOICES.get(key)), value).subList(0, 1);
            case "value" -> List.of(JSON.stringNode("other"));
            case "matter" ->
                first(scope.members().stream().map(Scope.Member::matter).toList(), value);
            case "material" -> first(materials(then, scope), value);
            case "by" ->
                first(scope.catalogue().evidence().stream().map(e -> e.id()).toList(), value);
            case "element" -> {
                TreeSet<String> elements = new TreeSet<>();
                table.get("rows")
                        .forEach(r -> elements.add(r.get("then").get("element").stringValue()));
                yield first(List.copyOf(elements), value);
            }
            case "originals", "copies", "validYears", "amount" -> beside(value);
            case "promised", "statutory", "within" ->
                value.has("amount")
                        ? beside(value.get("amount")).stream()
                                .<JsonNode>map(a -> ((ObjectNode) value.deepCopy()).set("amount", a))
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    /** The other materials that the same matter asks for. */
    private static List<String> materials(JsonNode then, Scope scope) {
        return scope.catalogue()
                .matter(then.path("matter").asString(""))
                .map(m -> m.materials().stream().map(r -> r.material()).toList())
                .orElse(scope.catalogue().materials().stream().map(m -> m.id()).toList());
    }

    private static List<JsonNode> others(List<String> all, JsonNode value) {
        return all.stream()
                .filter(o -> !o.equals(value.stringValue()))
                .<JsonNode>map(JSON::stringNode)
                .toList();
    }

    private static List<JsonNode> first(List<String> all, JsonNode value) {
        return others(all, value).stream().limit(1).toList();
    }

    private static ArrayNode rows(JsonNode pack, int table) {
        return (ArrayNode) pack.get("tables").get(table).get("rows");
    }

    private static ObjectNode part(JsonNode pack, int table, int row, String part) {
        return (ObjectNode) rows(pack, table).get(row).get(part);
    }

    private static Mutant changed(JsonNode pack, String place, String name, Consumer<ObjectNode> change) {
        ObjectNode changed = (ObjectNode) pack.deepCopy();
        change.accept(changed);
        return new Mutant(name, place, changed);
    }
}
