package cn.yijianshi.bundle;

import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RowTruth;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import cn.yijianshi.rules.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the scenarios of a bundle try out of its rules (行覆盖): a row is tried out where some scenario makes it hold, a cell
 * where some scenario fails the row by this cell alone. What is not tried out may be wrong and nobody would see it.
 *
 * @param rows all rows of the bundle's packs, in their order
 */
public record ScenarioCoverage(List<Line> rows) {

    /**
     * A row.
     *
     * @param row {@code pack/table/row}
     * @param shared whether it stands in a pack of shared policies, of which one bundle need not use everything
     * @param holds whether some scenario makes it hold
     * @param cells how many cells it has
     * @param untried ids of the columns whose cells were never the only one that failed
     */
    public record Line(String row, boolean shared, boolean holds, int cells, List<String> untried) {}

    /** Judges all rows for every scenario. */
    public static ScenarioCoverage of(CompiledRules rules, List<ScenarioRun> runs) {
        Set<String> held = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (ScenarioRun run : runs) {
            for (RowTruth row : RowTruth.of(rules, run.scenario().facts(), run.decision())) {
                if (row.truth() == Truth.TRUE) {
                    held.add(row.row());
                }
                row.cells().keySet().stream()
                        .filter(c -> onlyFailing(row.cells(), c))
                        .forEach(c -> failed.add(row.row() + "/" + c));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (RulePack pack : rules.scope().packs()) {
            for (RuleTable table : pack.tables()) {
                table.rows().forEach(row -> {
                    String path = table.path(row);
                    List<String> untried = row.cells().keySet().stream()
                            .filter(c -> !failed.contains(path + "/" + c))
                            .toList();
                    lines.add(new Line(
                            path,
                            pack.shared(),
                            held.contains(path),
                            row.cells().size(),
                            untried));
                });
            }
        }
        return new ScenarioCoverage(List.copyOf(lines));
    }

    private static boolean onlyFailing(Map<String, Truth> cells, String column) {
        return cells.entrySet().stream()
                .allMatch(c -> c.getValue() == (c.getKey().equals(column) ? Truth.FALSE : Truth.TRUE));
    }

    /** The rows of the bundle's own packs, or of the shared ones. */
    public List<Line> rows(boolean shared) {
        return rows.stream().filter(l -> l.shared() == shared).toList();
    }

    /** For a person: 行覆盖 60/61，单元格 90/92. */
    public static String words(List<Line> rows) {
        int cells = rows.stream().mapToInt(Line::cells).sum();
        int untried = rows.stream().mapToInt(l -> l.untried().size()).sum();
        return "行覆盖 %d/%d，单元格 %d/%d"
                .formatted(rows.stream().filter(Line::holds).count(), rows.size(), cells - untried, cells);
    }
}
