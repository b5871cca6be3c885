package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Derive;
import cn.yijianshi.rules.FactPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What all cells together compare one fact with: where its values have to be told apart. */
final class Reading {

    final FactPath path;
    final Dimension.Kind kind;
    final SortedSet<BigDecimal> numbers = new TreeSet<>();
    final SortedSet<BigDecimal> sums = new TreeSet<>();
    final SortedSet<LocalDate> turns = new TreeSet<>();
    final SortedSet<Integer> ages = new TreeSet<>();
    final SortedSet<String> codes = new TreeSet<>();
    int counted = 1;

    Reading(FactPath path, Dimension.Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /**
     * @param operands the numbers of the cell, of parameters all their values
     * @param days the days of the cell likewise
     */
    void add(Column column, Cell cell, Collection<BigDecimal> operands, Collection<LocalDate> days) {
        if (cell instanceof Cell.Not c) {
            add(column, c.that(), operands, days);
            return;
        }
        if (cell instanceof Cell.OfGroup c) {
            counted = Math.max(counted, c.count());
            add(column, c.that(), operands, days);
            return;
        }
        if (column.type() == ColumnType.AGE) {
            for (BigDecimal years : operands) {
                ages.add(years.setScale(0, RoundingMode.CEILING).intValue());
                ages.add(years.setScale(0, RoundingMode.FLOOR).intValue() + 1);
            }
        } else if (column.derive() == Derive.SUM) {
            sums.addAll(operands);
        } else {
            numbers.addAll(operands);
        }
        for (LocalDate day : days) {
            turns.add(day);
            turns.add(day.plusDays(1));
        }
        switch (cell) {
            case Cell.OneOf c -> codes.addAll(c.codes());
            case Cell.AnyOf c -> {
                codes.addAll(c.any());
                codes.addAll(c.all());
                codes.addAll(c.none());
            }
            case Cell.Within c -> codes.add(c.region());
            default -> {}
        }
    }
}
