package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one parameter with its dated values. */
final class ParameterReader {

    private static final List<String> TYPES = List.of("number", "money", "days", "date", "text", "yes-no");

    Parameter read(Spot spot) {
        String type = spot.at("type").text();
        if (!TYPES.contains(type)) {
            spot.at("type").error("unknown-value", "不认识的参数类型“" + type + "”", "写成其中之一：" + String.join("、", TYPES));
        }
        return new Parameter(
                spot.at("id").id(),
                spot.at("name").text(),
                type,
                spot.at("unit").textOrNull(),
                values(spot, type));
    }

    private static List<Parameter.Value> values(Spot spot, String type) {
        List<Parameter.Value> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Spot value : spot.at("values").items()) {
            LocalDate from = value.at("from").dateOrNull();
            if (from == null) {
                value.error("missing-key", "缺少“from”", "写上从哪一天起有效");
                continue;
            }
            String region = value.at("region").text();
            if (!seen.add(region + from)) {
                value.error("duplicate-value", "同一区划同一天有两个值", "只保留一个");
            }
            if (!fits(value.at("value").node(), type)) {
                value.at("value").error("value-type", "参数值与类型 " + type + " 不符", "改值或改类型");
            }
            values.add(new Parameter.Value(
                    region,
                    from,
                    value.at("value").node(),
                    value.at("source").node().asString(""),
                    value.at("toConfirm").textOrNull()));
        }
        return values;
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "text" -> value.isString();
            case "date" -> Typing.date(value) != null;
            case "yes-no" -> value.isBoolean();
            default -> value.isNumber();
        };
    }
}
