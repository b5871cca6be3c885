package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether every parameter has a value wherever and whenever a row that uses it is in force. A value holds until the next
 * one, so that only the first day a row can be used may lack one.
 */
final class ParameterChecks {

    private final Catalogue catalogue;
    private final Regions tree;
    private final Set<String> regions;
    private final LocalDate day;
    private final RuleFaults told;

    /**
     * @param regions codes of the regions the bundle is for
     * @param day first law date of the bundle
     */
    ParameterChecks(Catalogue catalogue, Set<String> regions, LocalDate day, RuleFaults told) {
        this.catalogue = catalogue;
        this.tree = catalogue.regionTree();
        this.regions = regions;
        this.day = day;
        this.told = told;
    }

    void check(RulePack pack) {
        for (Parameter parameter : pack.parameters()) {
            String at = pack.id() + "/parameter:" + parameter.id();
            for (Parameter.Value value : parameter.values()) {
                if (tree.find(value.region()).isEmpty()) {
                    told.error(
                            at,
                            "unknown-region",
                            "参数“" + parameter.name() + "”写了不存在的区划 " + value.region(),
                            "改成目录中的区划代码");
                }
            }
            List<Use> uses = uses(pack, pack.id() + "/" + parameter.id());
            if (uses.isEmpty()) {
                told.warning(at, "unused-parameter", "没有规则用到参数“" + parameter.name() + "”", "删去，或检查规则里的参数编号");
            }
            uses.stream()
                    .filter(u ->
                            u.row().inForce(u.first()) && !without(parameter, u).isEmpty())
                    .min(Comparator.comparing(Use::first))
                    .ifPresent(u -> gap(at, parameter, u));
        }
    }

    /** A row that uses a parameter, and the first law date of the bundle on which it can. */
    private record Use(RuleTable table, Row row, LocalDate first) {

        /** Whether the row can hold in a region, as far as its cells over the region of the case tell. */
        boolean in(String region, Regions tree) {
            return table.columns().stream()
                    .filter(c -> c.reads() instanceof FactPath.CaseRegion)
                    .allMatch(c -> !(row.cells().get(c.id()) instanceof Cell.Within w)
                            || tree.within(region, w.region()) != w.negated());
        }
    }

    private List<Use> uses(RulePack pack, String parameter) {
        List<Use> uses = new ArrayList<>();
        for (RuleTable table : pack.tables()) {
            for (Row row : table.rows()) {
                if (RowParameters.of(table, row).contains(parameter)) {
                    LocalDate from = row.from();
                    uses.add(new Use(table, row, from == null || from.isBefore(day) ? day : from));
                }
            }
        }
        return uses;
    }

    /** The regions of the bundle in which the parameter has no value when the row is first used. */
    private Set<String> without(Parameter parameter, Use use) {
        Set<String> without = new TreeSet<>();
        for (String region : regions) {
            within(region).stream()
                    .filter(r -> use.in(r, tree))
                    .filter(r -> parameter.on(use.first(), r, tree).isEmpty())
                    .forEach(without::add);
        }
        return without;
    }

    private void gap(String at, Parameter parameter, Use use) {
        Set<String> without = without(parameter, use);
        // A region whose parent has no value either is told with its parent.
        List<String> named = without.stream()
                .filter(r -> parent(r) == null || !without.contains(parent(r)))
                .map(r -> tree.name(r) + "（" + r + "）")
                .toList();
        Optional<LocalDate> later = parameter.values().stream()
                .filter(v -> without.stream().anyMatch(r -> tree.upwards(r).contains(v.region())))
                .map(Parameter.Value::from)
                .filter(f -> f.isAfter(use.first()))
                .min(Comparator.naturalOrder());
        told.error(
                at,
                "parameter-gap",
                "参数“" + parameter.name() + "”在" + String.join("、", named) + "自 " + use.first() + " 起"
                        + later.map(l -> "至 " + l.minusDays(1) + " ").orElse("") + "没有值，规则行“"
                        + use.table().path(use.row()) + "”那时不能判定",
                "为这些区划或其上级补一个从 " + use.first() + " 或更早起有效的值，或推迟规则行的 from");
    }

    /** A region and all that lie in it. */
    private List<String> within(String region) {
        return catalogue.regions().stream()
                .map(Region::code)
                .filter(code -> code.equals(region) || tree.upwards(code).contains(region))
                .toList();
    }

    private @Nullable String parent(String region) {
        return catalogue.regions().stream()
                .filter(r -> r.code().equals(region))
                .map(Region::parent)
                .findFirst()
                .orElse(null);
    }
}
