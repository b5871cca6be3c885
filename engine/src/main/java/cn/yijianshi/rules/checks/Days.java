package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.DayOperand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Days: the intervals between the days on which a cell turns. Ages are completed years on the law date. */
final class Days extends Dimension {

    private final List<LocalDate> starts;
    private final LocalDate lawDate;
    private final boolean births;

    /**
     * @param turns first days on which a date cell says something else than the day before
     * @param ages completed years that cells name
     */
    Days(Iterable<LocalDate> turns, Iterable<Integer> ages, LocalDate lawDate) {
        TreeSet<LocalDate> sorted = new TreeSet<>();
        turns.forEach(sorted::add);
        ages.forEach(age -> sorted.add(lawDate.minusYears(age).plusDays(1)));
        this.births = ages.iterator().hasNext();
        if (births) {
            sorted.add(lawDate.plusDays(1));
        }
        this.starts = new ArrayList<>(sorted);
        this.lawDate = lawDate;
    }

    @Override
    int size() {
        return starts.size() + 1;
    }

    /** Nobody is born after the law date. */
    @Override
    Atoms values() {
        return Atoms.of(size(), i -> !births || !day(i).isAfter(lawDate));
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        return Atoms.of(size(), i -> meets(column, cell, day(i)));
    }

    private boolean meets(Column column, Cell cell, LocalDate day) {
        if (column.type() == ColumnType.AGE) {
            return cell instanceof Cell.Interval c
                    && Numbers.meets(c, BigDecimal.valueOf(ChronoUnit.YEARS.between(day, lawDate)));
        }
        return cell instanceof Cell.DateRange c && meets(c, day);
    }

    /** Whether a day meets a cell whose operands are all days. */
    static boolean meets(Cell.DateRange cell, LocalDate day) {
        return sign(day, cell.from(), 1) >= 0
                && sign(day, cell.after(), 1) > 0
                && sign(day, cell.to(), -1) <= 0
                && sign(day, cell.before(), -1) < 0
                && sign(day, cell.is(), 0) == 0;
    }

    private static int sign(LocalDate day, @Nullable DayOperand bound, int withoutBound) {
        return bound instanceof DayOperand.Day literal ? day.compareTo(literal.value()) : withoutBound;
    }

    private LocalDate day(int atom) {
        if (starts.isEmpty()) {
            return lawDate;
        }
        return atom == 0 ? starts.getFirst().minusDays(1) : starts.get(atom - 1);
    }

    @Override
    @Nullable
    Integer atom(JsonNode value) {
        LocalDate day = ResolvedCells.day(value);
        return day == null
                ? null
                : (int) starts.stream().filter(s -> !s.isAfter(day)).count();
    }

    @Override
    JsonNode value(int atom) {
        return JsonNodeFactory.instance.stringNode(day(atom).toString());
    }
}
