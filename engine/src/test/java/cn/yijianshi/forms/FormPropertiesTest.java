package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random forms and random data, held against a second check written by hand that knows nothing of JSON Schema. */
class FormPropertiesTest {

    private static final int FORMS = Boolean.getBoolean("yijianshi.soak") ? 20_000 : 400;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> PLAIN = List.of("flag", "text", "number", "date", "one", "many");

    private static final Catalogue CATALOGUE = Elements.catalogue(
            "{'id': 'flag', 'name': '旗', 'type': 'yes-no'}",
            "{'id': 'text', 'name': '文', 'type': 'text', 'maxLength': 4, 'pattern': '[a-z]+'}",
            "{'id': 'number', 'name': '数', 'type': 'number', 'min': -5, 'max': 50}",
            "{'id': 'date', 'name': '日', 'type': 'date'}",
            "{'id': 'one', 'name': '单', 'type': 'one-of', 'options': [{'code': 'a', 'label': '甲'}, {'code': 'b', 'label': '乙'}]}",
            "{'id': 'many', 'name': '多', 'type': 'any-of', 'options': [{'code': 'a', 'label': '甲'}, {'code': 'b', 'label': '乙'}]}",
            "{'id': 'rows', 'name': '组', 'type': 'group', 'items': ['row-one', 'row-number', 'row-twice'], 'maxItems': 3}",
            "{'id': 'row-one', 'name': '行单', 'type': 'one-of', 'options': [{'code': 'a', 'label': '甲'}, {'code': 'b', 'label': '乙'}]}",
            "{'id': 'row-number', 'name': '行数', 'type': 'number', 'min': 0, 'max': 9}",
            "{'id': 'row-twice', 'name': '行倍', 'type': 'computed', 'compute': {'operation': 'sum', 'of': ['form.row-number', 'form.row-number']}}",
            "{'id': 'sum', 'name': '和', 'type': 'computed', 'compute': {'operation': 'sum', 'of': ['group.rows.row-number', 'form.number']}}",
            "{'id': 'count', 'name': '个', 'type': 'computed', 'compute': {'operation': 'count', 'of': ['group.rows']}}");

    private final Random random = new Random(20_260_302);
    private final FormValidator validator = new FormValidator();

    /** A random form: what is required by itself, and one condition for each element at most. */
    private record Form(FormSchema schema, Set<String> required, Map<String, Rule> rules) {}

    /** That an element has a status where another holds a code or, of the flag, yes. */
    private record Rule(Need.Status status, String reads, boolean yes) {}

    @Test
    void theSchemaAcceptsWhatTheSecondCheckAccepts() {
        int right = 0;
        for (int i = 0; i < FORMS; i++) {
            Form form = form();
            ObjectNode data = data();
            Set<String> told = new TreeSet<>();
            validator.validate(form.schema(), data).forEach(e -> told.add(e.pointer()));

            assertThat(told).as(data + " on " + form.required() + form.rules()).isEqualTo(expected(form, data));
            right += told.isEmpty() ? 1 : 0;
        }
        assertThat(right).as("both sides were met").isBetween(FORMS / 50, FORMS - FORMS / 50);
    }

    @Test
    void whatIsHiddenIsNeverRequiredAndNeverSubmitted() {
        int hidden = 0;
        for (int i = 0; i < FORMS; i++) {
            Form form = form();
            ObjectNode data = data();
            FilledForm filled = FilledForm.of(form.schema(), data);
            List<String> errors = validator.validate(form.schema(), data).stream()
                    .map(FormError::pointer)
                    .toList();
            for (String id : PLAIN) {
                if (!filled.shows("/" + id)) {
                    hidden++;
                    assertThat(errors).doesNotContain("/" + id);
                    assertThat(filled.data().has(id)).isFalse();
                    assertThat(filled.requires("/" + id, form.schema().field(id).orElseThrow()))
                            .isFalse();
                }
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void whatIsComputedIsWhatComesOutByHand() {
        for (int i = 0; i < FORMS; i++) {
            Form form = form();
            ObjectNode data = data();
            FilledForm filled = FilledForm.of(form.schema(), data);
            JsonNode rows = rows(data);
            @Nullable BigDecimal sum = BigDecimal.ZERO;
            for (int r = 0; r < rows.size(); r++) {
                JsonNode number = rows.get(r).path("row-number");
                if (filled.shows("/rows/" + r + "/row-number")) {
                    sum = sum == null || !number.isNumber() ? null : sum.add(number.decimalValue());
                }
                JsonNode twice = filled.data().at("/rows/" + r + "/row-twice");
                if (number.isNumber() && filled.shows("/rows/" + r + "/row-number")) {
                    assertThat(twice.decimalValue())
                            .isEqualByComparingTo(number.decimalValue().multiply(BigDecimal.TWO));
                }
            }
            JsonNode number = data.path("number");
            if (filled.shows("/number")) {
                sum = sum == null || !number.isNumber() ? null : sum.add(number.decimalValue());
            }
            JsonNode told = filled.data().path("sum");
            assertThat(told.isNumber() ? told.decimalValue().stripTrailingZeros() : null)
                    .as(data.toString())
                    .isEqualTo(sum == null ? null : sum.stripTrailingZeros());
            assertThat(filled.data().path("count").intValue()).isEqualTo(rows.size());
        }
    }

    private Form form() {
        Map<String, Need> needs = new HashMap<>();
        Set<String> required = new HashSet<>();
        CATALOGUE.elements().forEach(e -> {
            boolean must = random.nextInt(3) == 0;
            needs.put(e.id(), must ? Need.required("m") : Need.shown("m"));
            if (must) {
                required.add(e.id());
            }
        });
        // What a required result is computed of is required too.
        Map.of("sum", List.of("row-number", "number"), "row-twice", List.of("row-number"), "count", List.of("rows"))
                .forEach((result, inputs) -> {
                    if (required.contains(result)) {
                        required.addAll(inputs);
                    }
                });
        Map<String, Rule> rules = new HashMap<>();
        List<FieldCondition> conditions = new ArrayList<>();
        for (String id : List.of("text", "number", "many", "row-number")) {
            if (random.nextBoolean()) {
                Need.Status status = Need.Status.values()[random.nextInt(3)];
                String reads = id.equals("row-number") ? "row-one" : random.nextBoolean() ? "flag" : "one";
                boolean yes = random.nextBoolean();
                rules.put(id, new Rule(status, reads, yes));
                String type = reads.equals("flag") ? "yes-no" : "one-of";
                String is = reads.equals("flag") ? String.valueOf(yes) : yes ? "'a'" : "{'not': ['a']}";
                conditions.add(new FieldCondition(
                        id,
                        status,
                        json("[{'reads': 'form." + reads + "', 'type': '" + type + "', 'is': " + is + "}]")));
            }
        }
        FormSchema schema = FormGenerator.generate(
                "表", new FormLayout(List.of(), conditions, List.of()), needs, CATALOGUE, Elements.DAY);
        return new Form(schema, required, rules);
    }

    private ObjectNode data() {
        ObjectNode data = JSON.objectNode();
        for (String id : PLAIN) {
            value(id).ifPresent(v -> data.set(id, v));
        }
        int size = random.nextInt(5) - 1;
        if (size >= 0) {
            ArrayNode rows = data.putArray("rows");
            for (int r = 0; r < size; r++) {
                ObjectNode row = rows.addObject();
                value("one").ifPresent(v -> row.set("row-one", v));
                value("number").ifPresent(v -> row.set("row-number", v));
            }
        }
        return data;
    }

    private java.util.Optional<JsonNode> value(String id) {
        if (random.nextInt(6) == 0) {
            return java.util.Optional.empty();
        }
        if (random.nextInt(12) == 0) {
            return java.util.Optional.of(random.nextBoolean() ? JSON.nullNode() : JSON.stringNode("  "));
        }
        if (random.nextInt(15) == 0) {
            return java.util.Optional.of(json(List.of("7", "'zz'", "true", "['a', 'a']", "'2026-02-30'", "[3]")
                    .get(random.nextInt(6))));
        }
        return java.util.Optional.of(
                switch (id) {
                    case "flag" -> JSON.booleanNode(random.nextBoolean());
                    case "text" ->
                        JSON.stringNode(List.of("a", "abcd", "abcde", "A").get(random.nextInt(4)));
                    case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(120) - 10, 1));
                    case "date" ->
                        JSON.stringNode(LocalDate.of(2026, 1, 1)
                                .plusDays(random.nextInt(700))
                                .toString());
                    case "one" -> JSON.stringNode(List.of("a", "b", "c").get(random.nextInt(3)));
                    default -> JSON.arrayNode().add(random.nextBoolean() ? "a" : "b");
                });
    }

    private Set<String> expected(Form form, ObjectNode data) {
        Set<String> wrong = new TreeSet<>();
        for (String id : PLAIN) {
            check(form, id, "/" + id, data.path(id), data, wrong);
        }
        JsonNode rows = rows(data);
        if (form.required().contains("rows") && rows.isEmpty()) {
            wrong.add("/rows");
        }
        if (rows.size() > 3) {
            wrong.add("/rows");
        }
        for (int r = 0; r < rows.size(); r++) {
            for (String id : List.of("row-one", "row-number")) {
                check(form, id, "/rows/" + r + "/" + id, rows.get(r).path(id), rows.get(r), wrong);
            }
        }
        return wrong;
    }

    private static JsonNode rows(JsonNode data) {
        return data.path("rows").isArray() ? data.path("rows") : JSON.arrayNode();
    }

    private static void check(
            Form form, String id, String pointer, JsonNode value, JsonNode beside, Set<String> wrong) {
        Rule rule = form.rules().get(id);
        boolean must = form.required().contains(id);
        if (rule != null) {
            boolean holds = holds(rule, beside.path(rule.reads()));
            boolean hidden = rule.status() == Need.Status.HIDDEN ? holds : rule.status() == Need.Status.SHOWN && !holds;
            if (hidden) {
                return;
            }
            must |= holds && rule.status() == Need.Status.REQUIRED;
        }
        boolean blank = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isArray() && value.isEmpty());
        if (blank ? must : !accepts(id, value)) {
            // Of a choice that is not one of several, networknt points at the entry.
            wrong.add(pointer + (!blank && id.equals("many") ? inside(value) : ""));
        }
    }

    private static boolean holds(Rule rule, JsonNode value) {
        if (rule.reads().equals("flag")) {
            return value.isBoolean() && value.booleanValue() == rule.yes();
        }
        return value.isString()
                && !value.stringValue().isBlank()
                && value.stringValue().equals("a") == rule.yes();
    }

    private static String inside(JsonNode value) {
        boolean doubled = value.isArray() && value.size() > 1;
        return value.isArray() && !doubled ? "/0" : "";
    }

    private static boolean accepts(String id, JsonNode value) {
        return switch (id) {
            case "flag" -> value.isBoolean();
            case "text" -> value.isString() && value.stringValue().matches("[a-z]{1,4}");
            case "number" -> between(value, -5, 50);
            case "row-number" -> between(value, 0, 9);
            case "date" -> isDate(value);
            case "one", "row-one" -> value.isString() && Set.of("a", "b").contains(value.stringValue());
            default -> isChoice(value);
        };
    }

    private static boolean between(JsonNode value, int least, int most) {
        return value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most;
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isString() && LocalDate.parse(value.stringValue()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isChoice(JsonNode value) {
        Set<String> seen = new HashSet<>();
        boolean right = value.isArray();
        for (JsonNode item : value) {
            right &= item.isString() && Set.of("a", "b").contains(item.stringValue()) && seen.add(item.stringValue());
        }
        return right;
    }
}
