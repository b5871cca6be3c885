package cn.yijianshi.rules;

import static cn.yijianshi.rules.RandomValues.CODES;
import static cn.yijianshi.rules.RandomValues.DAYS;
import static cn.yijianshi.rules.RandomValues.JSON;
import static cn.yijianshi.rules.RandomValues.REGIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random packs over {@link SmallWorld}. */
final class RandomPacks {

    private static final Map<String, String> PARAMETERS = Map.of(
            "limit", "number", "days", "days", "price", "money", "start", "date", "on", "yes-no", "word", "text");

    private final RandomValues values;
    private final RandomCells cells;
    private final String world;

    /** @param world which copy of the small world the packs are about, see {@link SmallWorld#scope} */
    RandomPacks(RandomValues values, String world) {
        this.values = values;
        this.world = world;
        this.cells = new RandomCells(values, world);
    }

    /** A pack of a bundle, or one of shared policies. */
    JsonNode pack(String id, boolean shared) {
        ObjectNode pack = JSON.objectNode().put("id", id).put("name", id).put("shared", shared);
        pack.set("parameters", parameters());
        ArrayNode tables = pack.putArray("tables");
        for (Concludes concludes : Concludes.values()) {
            boolean waiver = concludes == Concludes.EXEMPTION || concludes == Concludes.DEFERRAL;
            for (int i = 0; i < (concludes == Concludes.APPLICABILITY ? 2 : 1); i++) {
                if (shared && waiver) {
                    tables.add(table(concludes, "policy-" + concludes.id(), true));
                }
                if (shared ? values.oneIn(4) : !values.oneIn(4)) {
                    tables.add(table(concludes, "t" + i + "-" + concludes.id(), false));
                }
            }
        }
        return pack;
    }

    private ArrayNode parameters() {
        ArrayNode parameters = JSON.arrayNode();
        for (String id : PARAMETERS.keySet().stream().sorted().toList()) {
            ObjectNode parameter = parameters
                    .addObject()
                    .put("id", id)
                    .put("name", id)
                    .put("type", Objects.requireNonNull(PARAMETERS.get(id)));
            if (id.equals("days") && values.oneIn(2)) {
                parameter.put("unit", "natural-days");
            }
            ArrayNode dated = parameter.putArray("values");
            for (String region : REGIONS) {
                for (String from : List.of("2020-01-01", "2026-03-01")) {
                    if (values.oneIn(3)) {
                        dated.addObject()
                                .put("region", region)
                                .put("from", from)
                                .put("source", "s")
                                .set("value", parameter(Objects.requireNonNull(PARAMETERS.get(id))));
                    }
                }
            }
        }
        return parameters;
    }

    private JsonNode parameter(String type) {
        return switch (type) {
            case "date" -> JSON.stringNode(values.pick(DAYS));
            case "yes-no" -> JSON.booleanNode(values.oneIn(2));
            case "text" -> JSON.stringNode(values.pick(CODES));
            case "money" -> JSON.numberNode(values.number());
            default -> JSON.numberNode(values.from(0, 3));
        };
    }

    private JsonNode table(Concludes concludes, String id, boolean subject) {
        ObjectNode table = JSON.objectNode().put("id", id).put("name", id).put("concludes", concludes.id());
        if (subject) {
            table.put("subject", "material");
        }
        List<ObjectNode> columns = new ArrayList<>();
        for (int i = values.from(1, 3); i > 0; i--) {
            columns.add(cells.column("c" + i, subject));
        }
        ArrayNode columnNodes = table.putArray("columns");
        columns.forEach(columnNodes::add);
        ArrayNode rows = table.putArray("rows");
        for (int i = values.from(1, 4); i > 0; i--) {
            ObjectNode row = rows.addObject().put("id", "r" + i);
            ObjectNode when = row.putObject("when");
            for (ObjectNode column : columns) {
                if (values.from(0, 4) > 1) {
                    when.set(column.get("id").stringValue(), cells.cell(column));
                }
            }
            row.set("then", then(concludes, subject));
            row.putObject("basis").put("title", "法");
            if (values.oneIn(6)) {
                row.put("from", values.pick(DAYS));
            }
            if (values.oneIn(6)) {
                row.put("to", values.pick(DAYS));
            }
        }
        return table;
    }

    private String matter() {
        return values.pick(List.of("m1", "m2", "m3", "m4")) + world;
    }

    private String material() {
        return values.pick(List.of("ma", "mb", "mc", "md", "mr")) + world;
    }

    private JsonNode then(Concludes concludes, boolean subject) {
        ObjectNode then = JSON.objectNode();
        switch (concludes) {
            case ELIGIBILITY -> {
                then.put("outcome", values.pick(List.of("leave", "renew-first", "refuse")))
                        .put("message", values.pick(List.of("说明", "另一说明")));
                sometimes(then, "matter", matter());
                sometimes(then, "channel", "窗口");
            }
            case APPLICABILITY ->
                then.put("matter", matter()).put("status", values.oneIn(3) ? "not-needed" : "applies");
            case REQUIRED -> {
                then.put("matter", matter()).put("material", material());
                if (values.oneIn(2)) {
                    then.put("originals", values.from(0, 3)).put("copies", values.from(0, 2));
                }
            }
            case EXEMPTION, DEFERRAL -> waiver(then, concludes, subject);
            case ROUTING -> {
                then.put("matter", matter())
                        .put("aspect", values.pick(List.of("route", "inspection", "instant")))
                        .put("value", values.pick(CODES));
                sometimes(then, "label", "名称");
            }
            case TIME_LIMIT -> {
                then.put("matter", matter()).set(values.pick(List.of("promised", "statutory")), limit());
                if (values.oneIn(3)) {
                    then.set("promised", limit());
                }
            }
            case FEE -> {
                then.put("matter", matter())
                        .put("item", values.pick(List.of("工本费", "登记费")))
                        .set("amount", cells.operand());
                sometimes(then, "reduction", values.pick(CODES));
            }
            case CONTENT -> {
                then.put("matter", matter());
                sometimes(then, "note", values.pick(CODES));
                if (!then.has("note") || values.oneIn(2)) {
                    then.put("validYears", values.from(1, 3));
                }
            }
            case FIELD ->
                then.put("element", values.pick(List.of("area", "where")) + world)
                        .put("status", values.pick(List.of("shown", "required", "hidden")));
        }
        return then;
    }

    private void sometimes(ObjectNode then, String key, String text) {
        if (values.oneIn(2)) {
            then.put(key, text);
        }
    }

    private void waiver(ObjectNode then, Concludes concludes, boolean subject) {
        if (subject) {
            then.put("subject", "material");
        } else {
            then.put("material", material());
            sometimes(then, "matter", matter());
        }
        if (concludes == Concludes.DEFERRAL) {
            String status = values.pick(List.of("allowed", "allowed", "limited", "forbidden"));
            then.put("status", status);
            if (status.equals("limited") || (status.equals("allowed") && values.oneIn(2))) {
                then.set("within", limit());
            }
        } else if (!subject) {
            then.put("by", values.pick(List.of("lic-a", "lic-b")));
        }
    }

    private JsonNode limit() {
        return switch (values.from(0, 2)) {
            case 0 -> JSON.objectNode().put("parameter", "days");
            case 1 -> JSON.objectNode().put("matter-promised", true);
            default ->
                JSON.objectNode()
                        .put("amount", values.from(1, 8))
                        .put("unit", values.pick(List.of("working-days", "natural-days", "hours")));
        };
    }
}
