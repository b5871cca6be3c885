package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Facts.PartyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks facts up as they were given, and parameter values, for one decision. */
record FactSource(Facts facts, Regions regions, ParameterValues parameters) {

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
                    case FactPath.LawDate d -> json.stringNode(facts.lawDate().toString());
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
        return parameters.value(name);
    }

    /** The number an operand stands for; null where its parameter has no value for this case. */
    @Nullable
    BigDecimal number(Operand operand) {
        return switch (operand) {
            case Operand.Literal literal -> literal.value();
            case Operand.OfParameter p -> parameters.number(p.parameter());
        };
    }
}
