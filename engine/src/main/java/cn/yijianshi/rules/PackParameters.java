package cn.yijianshi.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters that the tables of a pack may name, and for what each of them is fit. */
final class PackParameters {

    /** Where no parameter may stand, as in the conditions of a guide. */
    static final PackParameters NONE = new PackParameters("", List.of());

    static final List<String> NUMBERS = List.of("number", "money", "days");

    private final String pack;
    private final Map<String, Parameter> byId = new TreeMap<>();

    PackParameters(String pack, List<Parameter> parameters) {
        this.pack = pack;
        parameters.forEach(p -> byId.putIfAbsent(p.id(), p));
    }

    String pack() {
        return pack;
    }

    /** The full name of a parameter ({@code pack/id}), with a fault where there is none or one of another type. */
    String named(Spot name, List<String> types) {
        return named(name, name.text(), types);
    }

    /** @param id as it was read from the place */
    String named(Spot place, String id, List<String> types) {
        Parameter parameter = byId.get(id);
        if (this == NONE) {
            place.error("parameter-here", "这里不能用参数", "写成具体的值");
        } else if (parameter == null) {
            place.error(
                    "unknown-parameter",
                    "本规则包没有参数“" + id + "”",
                    byId.isEmpty() ? "在 parameters.yaml 中加上" : "可用的参数：" + String.join("、", byId.keySet()));
        } else if (!types.contains(parameter.type())) {
            place.error(
                    "parameter-type",
                    "参数“" + parameter.name() + "”的类型是 " + parameter.type() + "，不能用在这里",
                    types.isEmpty() ? "这种列不能读参数" : "换一个类型为 " + String.join("、", types) + " 的参数");
        }
        return pack + "/" + id;
    }
}
