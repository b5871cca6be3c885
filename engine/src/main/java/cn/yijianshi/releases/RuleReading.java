package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import java.util.List;

/** Rule tables and parameters in the words of their own labels. */
final class RuleReading {

    private RuleReading() {}

    static ReleaseReading.Table table(BundleDefinition definition, Explanations explanations, RuleTable table) {
        String pack = definition.packs().stream()
                .filter(p -> p.id().equals(table.pack()))
                .map(RulePack::name)
                .findFirst()
                .orElse(table.pack());
        List<ReleaseReading.Row> rows = table.rows().stream()
                .map(row -> new ReleaseReading.Row(
                        row.id(),
                        table.columns().stream()
                                .map(c -> row.cells().containsKey(c.id())
                                        ? explanations.cell(c, row.cells().get(c.id()))
                                        : "")
                                .toList(),
                        explanations.conclusion(row),
                        explanations.sentence(table, row),
                        row.basis().cited(),
                        (row.from() == null ? "" : "自 " + row.from()) + (row.to() == null ? "" : " 至 " + row.to()),
                        row.toConfirm()))
                .toList();
        return new ReleaseReading.Table(
                pack,
                table.path(),
                table.name(),
                table.concludes().label(),
                table.columns().stream().map(c -> c.label()).toList(),
                rows);
    }

    static List<ReleaseReading.ParameterLine> parameters(LoadedRelease release, Parameter parameter) {
        return parameter.values().stream()
                .map(v -> new ReleaseReading.ParameterLine(
                        parameter.id(),
                        parameter.name(),
                        release.regionName(v.region()),
                        v.from().toString(),
                        v.value().asString() + (parameter.unit() == null ? "" : " " + parameter.unit()),
                        v.source(),
                        v.toConfirm()))
                .toList();
    }
}
