package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.catalogue.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says about its fields together: conditions, checks, computed fields.
 *
 * @param groupOf the group that an item belongs to, by the item's id
 */
record FormRules(
        Map<String, FormField> fields,
        Map<String, String> groupOf,
        List<Conditional> conditions,
        List<Check> checks,
        Regions regions,
        LocalDate lawDate) {

    /** A condition ready to be judged. */
    record Conditional(String element, Need.Status status, FormConditions when) {}

    /** A check ready to be judged. */
    record Check(String element, @Nullable FormConditions when, FormConditions must, String message) {}

    static FormRules of(FormSchema schema) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        Map<String, String> groupOf = new HashMap<>();
        for (FormSchema.Section section : schema.sections()) {
            for (FormField field : section.fields()) {
                fields.put(field.id(), field);
                field.columns().forEach(column -> groupOf.putIfAbsent(column.id(), field.id()));
            }
        }
        JsonNode hints = schema.json().path(FormSchema.HINTS);
        List<Conditional> conditions = new ArrayList<>();
        for (JsonNode condition : hints.path("conditions")) {
            conditions.add(new Conditional(
                    condition.path("element").stringValue(),
                    status(condition.path("status").stringValue()),
                    new FormConditions(condition.path("when"))));
        }
        List<Check> checks = new ArrayList<>();
        for (JsonNode check : hints.path("checks")) {
            checks.add(new Check(
                    check.path("element").stringValue(),
                    check.path("when").isArray() ? new FormConditions(check.path("when")) : null,
                    new FormConditions(check.path("must")),
                    check.path("message").stringValue()));
        }
        LocalDate lawDate = LocalDate.parse(hints.path("lawDate").asString(LocalDate.EPOCH.toString()));
        return new FormRules(fields, groupOf, conditions, checks, schema.regions(), lawDate);
    }

    /** How many rounds settle what depends on each other: each settles at least one more. */
    int rounds() {
        return conditions.size() + (int) computed() + 2;
    }

    private long computed() {
        return fields.values().stream()
                .mapToLong(f ->
                        f.columns().stream().filter(c -> c.compute() != null).count()
                                + (f.type() == Type.COMPUTED ? 1 : 0))
                .sum();
    }

    /** The group whose items have this element where it does not stand by itself. */
    @Nullable
    String group(String element) {
        return fields.containsKey(element) ? null : groupOf.get(element);
    }

    private static Need.Status status(String word) {
        return switch (word) {
            case "hidden" -> Need.Status.HIDDEN;
            case "required" -> Need.Status.REQUIRED;
            default -> Need.Status.SHOWN;
        };
    }
}
