package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import cn.yijianshi.rules.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row where it acts: a row of an ordinary table as it stands, a row of a shared policy once for each material that a
 * matter of the bundle asks for.
 *
 * @param index its place among all lines, by which it is told from others
 * @param own whether its pack is of this bundle alone; what is wrong with shared ones is not told for one bundle
 * @param then what it concludes, about the subject where it has one
 */
record Line(
        int index,
        RuleTable table,
        Row row,
        boolean own,
        @Nullable Subject subject,
        Conclusion then) {

    /** What a shared policy is evaluated for. */
    record Subject(Matter matter, Material material) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line line && line.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    String path() {
        return table.path(row);
    }

    /** Its columns that have a cell, in the table's order. */
    List<Column> columns() {
        return table.columns().stream()
                .filter(c -> row.cells().containsKey(c.id()))
                .toList();
    }

    Cell cell(Column column) {
        return java.util.Objects.requireNonNull(row.cells().get(column.id()));
    }

    static List<Line> of(Scope scope) {
        List<Line> lines = new ArrayList<>();
        for (RulePack pack : scope.packs()) {
            for (RuleTable table : pack.tables()) {
                for (Row row : table.rows()) {
                    if (scope.switchedOff().stream().anyMatch(s -> s.of(table.path(row)))) {
                        continue;
                    }
                    if (table.subject() == null) {
                        lines.add(new Line(lines.size(), table, row, !pack.shared(), null, row.then()));
                    } else {
                        about(scope, table, row, !pack.shared(), lines);
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private static void about(Scope scope, RuleTable table, Row row, boolean own, List<Line> lines) {
        Catalogue catalogue = scope.catalogue();
        for (Scope.Member member : scope.members()) {
            catalogue.matter(member.matter()).ifPresent(matter -> matter.materials()
                    .forEach(r -> catalogue.material(r.material()).ifPresent(material -> {
                        Conclusion then =
                                switch (row.then()) {
                                    case Conclusion.Deferral c ->
                                        new Conclusion.Deferral(material.id(), matter.id(), c.status(), c.within());
                                    case Conclusion.Exemption c ->
                                        new Conclusion.Exemption(material.id(), c.by(), matter.id());
                                    default -> row.then();
                                };
                        lines.add(new Line(lines.size(), table, row, own, new Subject(matter, material), then));
                    })));
        }
    }
}
