package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks of packs against the bundle and the catalogue they are used with: everything a table names must be there, every
 * parameter must have a value where it is needed, and no two rows may contradict each other cell for cell.
 */
public final class RuleChecks {

    /**
     * All faults found, sorted.
     *
     * @param questions ids of the guide's questions
     * @param roles roles of the bundle's parties
     * @param regions codes of the regions the bundle is for
     * @param day parameters must have values from this day on
     * @param located tells file and line of the packs' elements
     */
    public List<Fault> check(
            Scope scope,
            Set<String> questions,
            Set<String> roles,
            Set<String> regions,
            LocalDate day,
            LocatedPacks located) {
        Faults faults = new Faults();
        RuleFaults told = new RuleFaults(faults, located);
        PathChecks paths = new PathChecks(scope, questions, roles, told);
        ConclusionChecks conclusions = new ConclusionChecks(scope, told);
        for (RulePack pack : scope.packs()) {
            parameters(pack, scope.catalogue(), regions, day, told);
            for (RuleTable table : pack.tables()) {
                table.columns().forEach(c -> paths.check(pack, table, c));
                for (Row row : table.rows()) {
                    conclusions.check(pack, table, row);
                    cells(table, row, scope.catalogue(), told);
                }
                new ContradictionChecks(told).check(table);
            }
        }
        return faults.sorted();
    }

    private static void parameters(
            RulePack pack, Catalogue catalogue, Set<String> regions, LocalDate day, RuleFaults told) {
        Regions tree = catalogue.regionTree();
        Set<String> used = used(pack);
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
            for (String region : used.contains(parameter.id()) ? regions : Set.<String>of()) {
                if (parameter.on(day, region, tree).isEmpty()) {
                    told.error(
                            at,
                            "parameter-gap",
                            "参数“" + parameter.name() + "”在" + tree.name(region) + " " + day + " 没有值",
                            "为该区划或其上级补一个从 " + day + " 或更早起有效的值");
                }
            }
            if (!used.contains(parameter.id())) {
                told.warning(at, "unused-parameter", "没有规则用到参数“" + parameter.name() + "”", "删去，或检查规则里的参数编号");
            }
        }
    }

    private static Set<String> used(RulePack pack) {
        Set<String> used = new TreeSet<>();
        for (RuleTable table : pack.tables()) {
            for (Row row : table.rows()) {
                RowParameters.of(table, row).forEach(p -> used.add(p.substring(p.indexOf('/') + 1)));
            }
        }
        return used;
    }

    /** Regions in cells. */
    private static void cells(RuleTable table, Row row, Catalogue catalogue, RuleFaults told) {
        row.cells().forEach((column, cell) -> {
            String region = region(cell);
            if (region != null && catalogue.regionTree().find(region).isEmpty()) {
                told.error(table.path(row), "unknown-region", "列“" + column + "”写了不存在的区划 " + region, "改成目录中的区划代码");
            }
        });
        if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
            told.error(table.path(row), "never-in-force", "这一行的有效期止于起始日之前", "改正 from 或 to");
        }
    }

    private static @Nullable String region(Cell cell) {
        return switch (cell) {
            case Cell.Within c -> c.region();
            case Cell.OfGroup c -> region(c.that());
            default -> null;
        };
    }

    /** Whether a matter asks for a material, in its own requirements. */
    static boolean asks(Catalogue catalogue, String matter, String material) {
        return catalogue.matter(matter).flatMap(m -> m.requirement(material)).isPresent();
    }

    /** Whether a matter always asks for a material. */
    static boolean always(Catalogue catalogue, String matter, String material) {
        return catalogue
                .matter(matter)
                .flatMap(m -> m.requirement(material))
                .filter(r -> r.need() == Matter.Need.ALWAYS)
                .isPresent();
    }
}
