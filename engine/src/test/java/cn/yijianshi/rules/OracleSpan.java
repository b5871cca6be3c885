package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A time limit, for the oracle. */
record OracleSpan(int amount, String unit) {

    static final Comparator<OracleSpan> SHORTEST = Comparator.comparingInt(OracleSpan::length)
            .thenComparing(s -> List.of("working-days", "natural-days", "hours").indexOf(s.unit));

    JsonNode tree() {
        return JsonNodeFactory.instance.objectNode().put("amount", amount).put("unit", unit);
    }

    /** Fifths of an hour: a working day is taken for seven fifths of a day. */
    int length() {
        return amount
                * switch (unit) {
                    case "hours" -> 5;
                    case "natural-days" -> 120;
                    default -> 168;
                };
    }

    static @Nullable OracleSpan of(OracleFacts facts, JsonNode limit, Matter matter, JsonNode pack) {
        if (limit.isMissingNode()) {
            return null;
        }
        if (limit.has("matter-promised")) {
            return new OracleSpan(
                    matter.promised().amount(),
                    OracleFacts.word(matter.promised().unit()));
        }
        if (limit.has("amount")) {
            return new OracleSpan(
                    limit.get("amount").intValue(), limit.get("unit").stringValue());
        }
        JsonNode days = facts.parameter(limit.get("parameter").stringValue(), pack);
        for (JsonNode parameter : pack.get("parameters")) {
            if (days != null
                    && parameter
                            .get("id")
                            .stringValue()
                            .equals(limit.get("parameter").stringValue())) {
                return new OracleSpan(days.intValue(), parameter.path("unit").asString("working-days"));
            }
        }
        return null;
    }
}
