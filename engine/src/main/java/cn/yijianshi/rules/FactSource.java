package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Facts.PartyFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Looks facts and parameter values up for one decision.
 *
 * @param paths the paths that columns read, by the way they are written
 * @param parameters by {@code pack/parameter}
 */
record FactSource(
        Facts facts, String lawDay, Regions regions, Map<String, FactPath> paths, Map<String, Parameter> parameters) {

    FactSource(Facts facts, Regions regions, Map<String, FactPath> paths, Map<String, Parameter> parameters) {
        this(facts, facts.lawDate().toString(), regions, paths, parameters);
    }

    FactPath path(String text) {
        FactPath path = paths.get(text);
        if (path == null) {
            throw new IllegalArgumentException("No column reads " + text);
        }
        return path;
    }

    /** One value; null where it is unknown. */
    @Nullable
    JsonNode value(FactPath path) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode value =
                switch (path) {
                    case FactPath.Answer a -> facts.answers().get(a.question());
                    case FactPath.Form f -> facts.form().get(f.element());
                    case FactPath.PartyField p ->
                        facts.party(p.role())
                                .map(party -> field(party, p.field()))
                                .orElse(null);
                    case FactPath.CaseRegion r -> json.stringNode(facts.region());
                    case FactPath.LawDate d -> json.stringNode(lawDay);
                    case FactPath.Chosen c -> {
                        Boolean chosen = facts.chosen().get(c.matter());
                        yield chosen == null ? null : json.booleanNode(chosen);
                    }
                    case FactPath.ParameterValue p ->
                        parameter(p.parameter()).map(Parameter.Value::value).orElse(null);
                    case FactPath.Licence l -> null;
                    case FactPath.GroupElement g -> null;
                    case FactPath.Group g -> null;
                    case FactPath.SubjectAttribute s -> null;
                };
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable JsonNode field(PartyFacts party, String field) {
        return switch (field) {
            case "kind" -> party.kind() == null ? null : JsonNodeFactory.instance.stringNode(party.kind());
            case "credit" -> party.credit() == null ? null : JsonNodeFactory.instance.stringNode(party.credit());
            default -> party.fields().get(field);
        };
    }

    /** The values of an element in a group's entries; null for a group that is unknown. */
    @Nullable
    List<@Nullable JsonNode> entries(FactPath.GroupElement path) {
        List<Map<String, JsonNode>> group = facts.groups().get(path.group());
        if (group == null) {
            return null;
        }
        List<@Nullable JsonNode> values = new ArrayList<>(group.size());
        for (Map<String, JsonNode> entry : group) {
            JsonNode value = entry.get(path.element());
            values.add(value == null || value.isNull() ? null : value);
        }
        return values;
    }

    /** How many entries a group has; null where it is unknown. */
    @Nullable
    Integer size(String group) {
        List<Map<String, JsonNode>> entries = facts.groups().get(group);
        return entries == null ? null : entries.size();
    }

    /** The best licence a party holds of a type; empty where it is unknown. */
    Optional<HeldLicence> licence(String role, String type) {
        return facts.party(role).flatMap(p -> HeldLicence.best(p, type, facts.evidenceDate()));
    }

    /** The value of a parameter for this case. */
    Optional<Parameter.Value> parameter(String name) {
        Parameter parameter = parameters.get(name);
        return parameter == null ? Optional.empty() : parameter.on(facts.lawDate(), facts.region(), regions);
    }

    /** The day an operand stands for; null where its parameter has no day for this case. */
    @Nullable
    LocalDate day(DayOperand operand) {
        return switch (operand) {
            case DayOperand.Day day -> day.value();
            case Operand.OfParameter p ->
                parameter(p.parameter()).map(v -> FactView.date(v.value())).orElse(null);
        };
    }

    /** The number an operand stands for; null where its parameter has no value for this case. */
    @Nullable
    BigDecimal number(Operand operand) {
        return switch (operand) {
            case Operand.Literal literal -> literal.value();
            case Operand.OfParameter p ->
                parameter(p.parameter())
                        .map(Parameter.Value::value)
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue)
                        .orElse(null);
        };
    }
}
