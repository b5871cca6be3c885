package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.TimeSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a pack with the keys of the definition files; {@link RulePackReader} reads it back. */
final class PackTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode write(RulePack pack) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", pack.id()).put("name", pack.name()).put("shared", pack.shared());
        ArrayNode parameters = tree.putArray("parameters");
        pack.parameters().forEach(p -> parameters.add(CanonicalJson.mapper().<JsonNode>valueToTree(p)));
        ArrayNode tables = tree.putArray("tables");
        pack.tables().forEach(t -> tables.add(table(t)));
        return tree;
    }

    private static ObjectNode table(RuleTable table) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", table.id())
                .put("name", table.name())
                .put("concludes", table.concludes().id());
        put(tree, "subject", table.subject());
        ArrayNode columns = tree.putArray("columns");
        table.columns().forEach(c -> columns.add(column(c)));
        ArrayNode rows = tree.putArray("rows");
        table.rows().forEach(r -> rows.add(row(table, r)));
        return tree;
    }

    private static ObjectNode column(Column column) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", column.id())
                .put("label", column.label())
                .put(
                        "reads",
                        column.reads() instanceof FactPath.ParameterValue p
                                ? "parameter." + p.id()
                                : column.reads().text())
                .put("type", column.type().id());
        put(tree, "unit", column.unit());
        if (column.derive() != null) {
            tree.put("derive", column.derive().id());
        }
        if (column.heads() != null) {
            tree.put("heads", column.heads().text());
        }
        return tree;
    }

    private static ObjectNode row(RuleTable table, Row row) {
        ObjectNode tree = JSON.objectNode();
        tree.put("id", row.id());
        ObjectNode when = tree.putObject("when");
        for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
            ColumnType type = table.column(cell.getKey())
                    .map(Column::type)
                    .orElseThrow(() -> new IllegalStateException("No column " + cell.getKey() + " in " + table.path()));
            when.set(cell.getKey(), cell(type, cell.getValue()));
        }
        tree.set("then", conclusion(row.then()));
        tree.set("basis", CanonicalJson.mapper().valueToTree(row.basis()));
        put(tree, "note", row.note());
        put(tree, "from", row.from());
        put(tree, "to", row.to());
        put(tree, "toConfirm", row.toConfirm());
        return tree;
    }

    private static JsonNode cell(ColumnType type, Cell cell) {
        return switch (cell) {
            case Cell.YesNo c -> JSON.booleanNode(c.value());
            case Cell.OneOf c -> oneOf(type, c);
            case Cell.AnyOf c -> {
                ObjectNode tree = JSON.objectNode();
                putAll(tree, "any", c.any());
                putAll(tree, "all", c.all());
                putAll(tree, "none", c.none());
                yield tree;
            }
            case Cell.Interval c -> {
                ObjectNode tree = JSON.objectNode();
                put(tree, "atLeast", c.atLeast());
                put(tree, "above", c.above());
                put(tree, "atMost", c.atMost());
                put(tree, "below", c.below());
                put(tree, "is", c.is());
                put(tree, "not", c.not());
                yield tree;
            }
            case Cell.DateRange c -> {
                ObjectNode tree = JSON.objectNode();
                put(tree, "from", c.from());
                put(tree, "after", c.after());
                put(tree, "to", c.to());
                put(tree, "before", c.before());
                put(tree, "is", c.is());
                yield tree;
            }
            case Cell.Licence c -> {
                ObjectNode held = JSON.objectNode();
                held.set(
                        "state",
                        texts(c.states().stream().map(Cell.LicenceState::id).toList()));
                put(held, "trust", c.trust());
                yield c.negated() ? JSON.objectNode().set("not", held) : held;
            }
            case Cell.Within c -> {
                ObjectNode within = JSON.objectNode().put("within", c.region());
                yield c.negated() ? JSON.objectNode().set("not", within) : within;
            }
            case Cell.Not c -> JSON.objectNode().set("not", cell(type, c.that()));
            case Cell.OfGroup c -> {
                JsonNode that = cell(type, c.that());
                yield JSON.objectNode()
                        .set(
                                c.quantifier().id(),
                                c.quantifier() == Cell.Quantifier.AT_LEAST
                                        ? JSON.objectNode()
                                                .put("count", c.count())
                                                .set("that", that)
                                        : that);
            }
        };
    }

    private static JsonNode oneOf(ColumnType type, Cell.OneOf cell) {
        JsonNode codes = texts(cell.codes());
        if (type == ColumnType.TEXT) {
            return JSON.objectNode().set(cell.negated() ? "not" : "in", codes);
        }
        return cell.negated() ? JSON.objectNode().set("not", codes) : codes;
    }

    private static ObjectNode conclusion(Conclusion then) {
        ObjectNode tree = JSON.objectNode();
        switch (then) {
            case Conclusion.Eligibility c -> {
                tree.put("outcome", c.outcome()).put("message", c.message());
                put(tree, "matter", c.matter());
                put(tree, "channel", c.channel());
            }
            case Conclusion.Applicability c ->
                tree.put("matter", c.matter()).put("status", c.applies() ? "applies" : "not-needed");
            case Conclusion.Required c -> {
                tree.put("matter", c.matter()).put("material", c.material());
                put(tree, "originals", c.originals());
                put(tree, "copies", c.copies());
            }
            case Conclusion.Exemption c -> {
                put(
                        tree,
                        c.material() == null ? "subject" : "material",
                        c.material() == null ? "material" : c.material());
                put(tree, "by", c.by());
                put(tree, "matter", c.matter());
            }
            case Conclusion.Deferral c -> {
                put(
                        tree,
                        c.material() == null ? "subject" : "material",
                        c.material() == null ? "material" : c.material());
                put(tree, "matter", c.matter());
                tree.put("status", c.status().id());
                put(tree, "within", c.within());
            }
            case Conclusion.Routing c -> {
                tree.put("matter", c.matter()).put("aspect", c.aspect()).put("value", c.value());
                put(tree, "label", c.label());
            }
            case Conclusion.TimeLimit c -> {
                tree.put("matter", c.matter());
                put(tree, "promised", c.promised());
                put(tree, "statutory", c.statutory());
            }
            case Conclusion.Fee c -> {
                tree.put("matter", c.matter()).put("item", c.item());
                put(tree, "amount", c.amount());
                put(tree, "reduction", c.reduction());
            }
            case Conclusion.Content c -> {
                tree.put("matter", c.matter());
                put(tree, "note", c.note());
                put(tree, "validYears", c.validYears());
            }
            case Conclusion.Field c ->
                tree.put("element", c.element()).put("status", c.status().id());
        }
        return tree;
    }

    /** Sets a member in the form it has in the files; leaves it out where there is no value. */
    private static void put(ObjectNode tree, String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Operand.Literal o -> tree.put(key, o.value());
            case Operand.OfParameter o -> tree.putObject(key).put("parameter", o.id());
            case DayOperand.Day d -> tree.put(key, d.value().toString());
            case Limit.Span l -> tree.set(key, span(l.span()));
            case Limit.OfParameter l -> tree.putObject(key).put("parameter", l.id());
            case Limit.MatterPromise l -> tree.putObject(key).put("matter-promised", true);
            case Integer i -> tree.put(key, i);
            default -> tree.put(key, value.toString());
        }
    }

    static JsonNode span(TimeSpan span) {
        return CanonicalJson.mapper().valueToTree(span);
    }

    private static void putAll(ObjectNode tree, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            tree.set(key, texts(codes));
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
