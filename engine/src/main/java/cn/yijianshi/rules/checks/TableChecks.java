package cn.yijianshi.rules.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks all tables of a bundle completely: rows that contradict each other, never hold or are pointless, and situations
 * that a table which must decide leaves out. The same setting gives the same report. What would take more than a set amount
 * of work is not settled, and that is told.
 */
public final class TableChecks {

    /** What is found, by row. */
    public TableReport check(Setting setting) {
        Situations situations = new Situations(setting);
        Checking checking = new Checking(situations);
        new Contradictions(checking).check();
        Set<Line> holding = new NeverHolding(checking).check();
        new PointlessRows(checking).check(holding);
        new Gaps(checking).check();
        notCovered(situations, checking);
        List<TableFinding> findings = checking.findings().stream()
                .sorted(Comparator.comparing(TableFinding::element)
                        .thenComparing(TableFinding::kind)
                        .thenComparing(TableFinding::message))
                .toList();
        return new TableReport(findings);
    }

    private static void notCovered(Situations situations, Checking checking) {
        Set<String> rows = new TreeSet<>();
        situations.uncovered().stream().filter(Line::own).map(Line::path).forEach(rows::add);
        rows.forEach(row -> checking.found(new TableFinding(
                TableFinding.Kind.NOT_COVERED,
                row,
                List.of(),
                "没有检查这一行：它读的一项事实的取值组合太多，或者和别的列互相牵连",
                "减少这一列用到的代码或者量词，或改用汇总列",
                null)));
        if (situations.worldsLeftOut()) {
            checking.found(new TableFinding(
                    TableFinding.Kind.NOT_COVERED,
                    "",
                    List.of(),
                    "没有检查完全部的日期、区划和人数、件数的组合（只检查了前 " + Worlds.MOST + " 种）",
                    "减少参数的取值或者数量的门槛",
                    null));
        }
    }
}
