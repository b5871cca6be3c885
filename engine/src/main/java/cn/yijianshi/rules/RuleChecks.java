package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks of packs against the bundle and the catalogue they are used with: everything a table names must be there and be
 * compared as what it is, every parameter must have a value where it is needed, and no two rows may contradict each other
 * cell for cell.
 */
public final class RuleChecks {

    /**
     * All faults found, sorted.
     *
     * @param questions type of each of the guide's questions ({@code yes-no, one-of …}), by id
     * @param roles roles of the bundle's parties
     * @param regions codes of the regions the bundle is for
     * @param day first law date of the bundle: parameters must have values from then on
     * @param located tells file and line of the packs' elements
     */
    public List<Fault> check(
            Scope scope,
            Map<String, String> questions,
            Set<String> roles,
            Set<String> regions,
            LocalDate day,
            LocatedPacks located) {
        Faults faults = new Faults();
        RuleFaults told = new RuleFaults(faults, located);
        PathChecks paths = new PathChecks(scope, questions.keySet(), roles, told);
        ValueChecks values = new ValueChecks(scope, questions, told);
        ParameterChecks parameters = new ParameterChecks(scope.catalogue(), regions, day, told);
        ConclusionChecks conclusions = new ConclusionChecks(scope, told);
        for (RulePack pack : scope.packs()) {
            parameters.check(pack);
            for (RuleTable table : pack.tables()) {
                table.columns().forEach(c -> paths.check(pack, table, c));
                values.check(table);
                for (Row row : table.rows()) {
                    conclusions.check(pack, table, row);
                    cells(table, row, scope.catalogue(), told);
                }
                new ContradictionChecks(told).check(table);
            }
        }
        return faults.sorted();
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
            case Cell.Not c -> region(c.that());
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
