package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator may get wrong in one cell: another code, the opposite, a bound beside the right one. */
final class CellMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> STATES =
            List.of("in-force", "not-yet", "suspended", "expired", "revoked", "absent");
    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("atLeast", "above"),
            Map.entry("above", "atLeast"),
            Map.entry("atMost", "below"),
            Map.entry("below", "atMost"),
            Map.entry("is", "not"),
            Map.entry("not", "is"),
            Map.entry("from", "after"),
            Map.entry("after", "from"),
            Map.entry("to", "before"),
            Map.entry("before", "to"),
            Map.entry("any", "none"),
            Map.entry("none", "any"),
            Map.entry("all", "any"),
            Map.entry("every", "any"));

    private final Scope scope;

    CellMutations(Scope scope) {
        this.scope = scope;
    }

    /** The cell as it might be instead, by what was done to it. */
    Map<String, JsonNode> of(JsonNode column, JsonNode cell) {
        Map<String, JsonNode> mutants = new LinkedHashMap<>();
        boolean group = column.get("reads").stringValue().startsWith("group.") && !column.has("derive");
        if (!group) {
            plain(column, cell, mutants::put);
            return mutants;
        }
        String quantifier = cell.propertyNames().iterator().next();
        JsonNode inner = cell.get(quantifier);
        if (quantifier.equals("not")) {
            mutants.put("去掉“不”", inner);
            of(column, inner)
                    .forEach((name, changed) ->
                            mutants.put(name, JSON.objectNode().set("not", changed)));
            return mutants;
        }
        if (quantifier.equals("atLeast")) {
            int count = inner.get("count").intValue();
            mutants.put("多一项", JSON.objectNode().set(quantifier, copy(inner).put("count", count + 1)));
            plain(
                    column,
                    inner.get("that"),
                    (name, that) -> mutants.put(
                            name, JSON.objectNode().set(quantifier, copy(inner).set("that", that))));
        } else {
            mutants.put("改量词", JSON.objectNode().set(BESIDE.getOrDefault(quantifier, "any"), inner));
            plain(
                    column,
                    inner,
                    (name, that) -> mutants.put(name, JSON.objectNode().set(quantifier, that)));
        }
        return mutants;
    }

    private void plain(JsonNode column, JsonNode cell, BiConsumer<String, JsonNode> mutant) {
        String type = column.get("type").stringValue();
        boolean whole = List.of("any-of", "number", "age", "date").contains(type);
        JsonNode not = cell.path("not");
        if (whole && not.isObject() && !not.has("parameter")) {
            mutant.accept("去掉“不”", not);
            plain(
                    column,
                    not,
                    (name, changed) -> mutant.accept(name, JSON.objectNode().set("not", changed)));
            return;
        }
        switch (type) {
            case "yes-no" -> mutant.accept("反过来", JSON.booleanNode(!cell.booleanValue()));
            case "one-of", "party-kind", "credit", "licence" -> negatable(column, cell, mutant);
            case "any-of" ->
                keys(cell, mutant, (key, list) -> codes(codesOf(column), list)
                        .forEach((name, codes) ->
                                mutant.accept(key + " " + name, copy(cell).set(key, codes))));
            case "number", "age", "date" ->
                keys(cell, mutant, (key, bound) -> beside(bound)
                        .forEach((name, other) ->
                                mutant.accept(key + " " + name, copy(cell).set(key, other))));
            default ->
                mutant.accept(
                        "反过来",
                        cell.has("not")
                                ? cell.get("not").isObject()
                                        ? cell.get("not")
                                        : JSON.objectNode().set("in", cell.get("not"))
                                : JSON.objectNode().set("not", cell.has("in") ? cell.get("in") : cell));
        }
    }

    private void negatable(JsonNode column, JsonNode cell, BiConsumer<String, JsonNode> mutant) {
        boolean negated = cell.has("not");
        JsonNode held = negated ? cell.get("not") : cell;
        mutant.accept("反过来", negated ? held : JSON.objectNode().set("not", held));
        BiConsumer<String, JsonNode> inner = (name, changed) ->
                mutant.accept(name, negated ? JSON.objectNode().set("not", changed) : changed);
        if (held.has("trust")) {
            char trust = held.get("trust").stringValue().charAt(0);
            for (char other : new char[] {(char) (trust - 1), (char) (trust + 1)}) {
                if (other >= 'A' && other <= 'D') {
                    inner.accept("可信等级 " + other, copy(held).put("trust", String.valueOf(other)));
                }
            }
        }
        boolean licence = column.get("type").stringValue().equals("licence");
        JsonNode list = held.has("state") ? held.get("state") : held;
        codes(licence ? STATES : codesOf(column), list)
                .forEach((name, codes) ->
                        inner.accept(name, held.has("state") ? copy(held).set("state", codes) : codes));
    }

    /** Each key written as the one beside it (closed for open, none for any), and what else may be done to its value. */
    private static void keys(JsonNode cell, BiConsumer<String, JsonNode> mutant, BiConsumer<String, JsonNode> value) {
        for (String key : cell.propertyNames()) {
            String beside = BESIDE.get(key);
            if (beside != null && !cell.has(beside)) {
                ObjectNode changed = copy(cell);
                changed.remove(key);
                mutant.accept(key + " → " + beside, changed.set(beside, cell.get(key)));
            }
            value.accept(key, cell.get(key));
        }
    }

    /** A number one more and one less, a day earlier and later; a parameter is changed where it is defined. */
    private static Map<String, JsonNode> beside(JsonNode bound) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        if (bound.isNumber()) {
            others.put("+1", JSON.numberNode(bound.decimalValue().add(BigDecimal.ONE)));
            others.put("-1", JSON.numberNode(bound.decimalValue().subtract(BigDecimal.ONE)));
        } else if (bound.isString()) {
            LocalDate day = LocalDate.parse(bound.stringValue());
            others.put("晚一天", JSON.stringNode(day.plusDays(1).toString()));
            others.put("早一天", JSON.stringNode(day.minusDays(1).toString()));
        }
        return others;
    }

    private static Map<String, JsonNode> codes(List<String> all, JsonNode list) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        List<String> codes = OracleFacts.texts(list);
        for (int i = 0; i < codes.size(); i++) {
            List<String> left = new ArrayList<>(codes);
            String gone = left.remove(i);
            if (!left.isEmpty()) {
                others.put("去掉 " + gone, array(left));
            }
            for (String other : all) {
                if (!codes.contains(other)) {
                    List<String> replaced = new ArrayList<>(codes);
                    replaced.set(i, other);
                    others.put(gone + " → " + other, array(replaced));
                    break;
                }
            }
        }
        return others;
    }

    /** The codes a fact may have; empty where they are not known. */
    private List<String> codesOf(JsonNode column) {
        String reads = column.get("reads").stringValue();
        String type = column.get("type").stringValue();
        if (type.equals("credit")) {
            return RandomValues.CREDITS;
        }
        if (type.equals("party-kind")) {
            return RandomValues.KINDS;
        }
        if (scope.options().containsKey(reads)) {
            return scope.options().get(reads).keySet().stream().sorted().toList();
        }
        return switch (reads) {
            case "subject.handling" -> List.of("immediate", "promised");
            case "subject.class" -> List.of("main", "secondary");
            case "subject.source" -> List.of("applicant", "government", "other");
            default ->
                scope.catalogue()
                        .element(reads.substring(reads.lastIndexOf('.') + 1))
                        .map(e -> e.options() == null
                                ? List.<String>of()
                                : e.options().stream().map(o -> o.code()).toList())
                        .orElse(List.of());
        };
    }

    private static ObjectNode copy(JsonNode node) {
        return (ObjectNode) node.deepCopy();
    }

    private static ArrayNode array(List<String> texts) {
        return JSON.arrayNode().addAll(texts.stream().map(JSON::stringNode).toList());
    }
}
