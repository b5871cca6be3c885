package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Computation;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.FactPath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds in computed data elements what could never come out. */
final class ComputationChecks {

    private ComputationChecks() {}

    static void check(ParsedFile file, String at, JsonNode element, Catalogue catalogue, Faults faults) {
        Optional<Computation> compute =
                catalogue.element(element.path("id").asString("")).map(DataElement::compute);
        if (compute.isEmpty()) {
            return;
        }
        if (!element.path("type").asString("").equals("computed")) {
            faults.error(
                    file, at + "/compute", "compute-ignored", "只有 computed 类型才有 compute", "删去 compute，或把类型改为 computed");
        }
        Computation.Operation operation = compute.get().operation();
        int arity = compute.get().of().size();
        boolean fits =
                switch (operation) {
                    case SUM, COUNT, MIN, MAX, AVERAGE, PRODUCT -> arity >= 1;
                    case DIFFERENCE -> arity >= 2;
                    case QUOTIENT, DAYS -> arity == 2;
                    case YEARS -> arity == 1 || arity == 2;
                };
        if (!fits) {
            faults.error(
                    file,
                    at + "/compute/of",
                    "compute-arity",
                    "这种计算不能有 " + arity + " 个数据元",
                    "difference 至少两个，quotient、days 两个，years 一个或两个，其余至少一个");
        }
        for (int i = 0; i < arity; i++) {
            input(
                    file,
                    at + "/compute/of/" + i,
                    compute.get(),
                    compute.get().of().get(i),
                    catalogue,
                    faults);
        }
    }

    private static void input(
            ParsedFile file, String at, Computation compute, String path, Catalogue catalogue, Faults faults) {
        String id =
                switch (FactPath.parse(path).orElse(null)) {
                    case FactPath.Form form -> form.element();
                    case FactPath.GroupElement entry -> entry.element();
                    case FactPath.Group group when compute.operation() == Computation.Operation.COUNT -> group.group();
                    case null, default -> "";
                };
        Optional<DataElement> element = catalogue.element(id);
        if (element.isEmpty()) {
            faults.error(
                    file,
                    at,
                    "unknown-element",
                    "计算读不了“" + path + "”",
                    "写成 form.数据元 或 group.组.数据元（count 可写 group.组），数据元要在目录中");
            return;
        }
        Type type = element.get().type();
        boolean number = type == Type.NUMBER || type == Type.MONEY || type == Type.COMPUTED;
        boolean fits =
                switch (compute.operation()) {
                    case COUNT -> true;
                    case DAYS, YEARS -> type == Type.DATE;
                    case SUM, MIN, MAX, AVERAGE, DIFFERENCE, PRODUCT, QUOTIENT -> number;
                };
        if (!fits) {
            faults.error(file, at, "type-mismatch", "“" + element.get().name() + "”不能这样计算", "换成数字（days、years 用日期）的数据元");
        }
    }
}
