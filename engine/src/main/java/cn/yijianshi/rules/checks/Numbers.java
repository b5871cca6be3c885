package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers: each number that a cell or parameter names, and the open intervals below, between and above them. */
final class Numbers extends Dimension {

    private final List<BigDecimal> points;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final List<BigDecimal> numbers = new ArrayList<>();

    /** @param min the least number the fact can be; null: any */
    Numbers(Iterable<BigDecimal> named, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        TreeSet<BigDecimal> sorted = new TreeSet<>();
        named.forEach(sorted::add);
        if (min != null) {
            sorted.add(min);
        }
        if (max != null) {
            sorted.add(max);
        }
        this.points = new ArrayList<>(sorted);
        this.min = min;
        this.max = max;
        for (int atom = 0; atom < size(); atom++) {
            numbers.add(pick(atom));
        }
    }

    @Override
    int size() {
        return 2 * points.size() + 1;
    }

    @Override
    Atoms values() {
        int from = min == null ? 0 : 2 * points.indexOf(min) + 1;
        int to = max == null ? size() : 2 * points.indexOf(max) + 2;
        return Atoms.range(size(), from, to);
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        Cell.Interval asked = as(Cell.Interval.class, cell);
        return asked == null
                ? none()
                : Atoms.of(size(), i -> meets(asked, number(i))).and(values());
    }

    /** Whether a number meets a cell whose operands are all numbers. */
    static boolean meets(Cell.Interval cell, BigDecimal number) {
        return sign(number, cell.atLeast(), 1) >= 0
                && sign(number, cell.above(), 1) > 0
                && sign(number, cell.atMost(), -1) <= 0
                && sign(number, cell.below(), -1) < 0
                && sign(number, cell.is(), 0) == 0
                && sign(number, cell.not(), 1) != 0;
    }

    private static int sign(BigDecimal number, @Nullable Operand bound, int withoutBound) {
        return bound instanceof Operand.Literal literal ? number.compareTo(literal.value()) : withoutBound;
    }

    /** A number of an atom: the one named, or a plain one of the interval. */
    BigDecimal number(int atom) {
        return numbers.get(atom);
    }

    private BigDecimal pick(int atom) {
        if (atom % 2 == 1) {
            return points.get(atom / 2);
        }
        BigDecimal below = atom == 0 ? null : points.get(atom / 2 - 1);
        BigDecimal above = atom == size() - 1 ? null : points.get(atom / 2);
        if (below == null) {
            return above == null
                    ? BigDecimal.ZERO
                    : above.subtract(BigDecimal.ONE).setScale(0, RoundingMode.FLOOR);
        }
        BigDecimal next = below.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return above == null || next.compareTo(above) < 0
                ? next
                : below.add(above).divide(BigDecimal.TWO);
    }

    /** The atom a number lies in. */
    int atom(BigDecimal number) {
        int atom = 0;
        for (BigDecimal point : points) {
            int sign = number.compareTo(point);
            atom += sign > 0 ? 2 : sign == 0 ? 1 : 0;
        }
        return atom;
    }

    @Override
    @Nullable
    Integer atom(JsonNode value) {
        return value.isNumber() ? Integer.valueOf(atom(value.decimalValue())) : null;
    }

    /** The lower end of an atom; null where it has none. */
    @Nullable
    BigDecimal lower(int atom) {
        return atom % 2 == 1 ? points.get(atom / 2) : atom == 0 ? null : points.get(atom / 2 - 1);
    }

    /** The upper end of an atom; null where it has none. */
    @Nullable
    BigDecimal upper(int atom) {
        return atom % 2 == 1 ? points.get(atom / 2) : atom == size() - 1 ? null : points.get(atom / 2);
    }

    @Override
    JsonNode value(int atom) {
        return JsonNodeFactory.instance.numberNode(number(atom));
    }

    /** A number that is named, before one between: rules turn there. */
    @Override
    int preferred(Atoms atoms) {
        Atoms named = atoms.and(Atoms.of(size(), i -> i % 2 == 1));
        return named.isEmpty() ? atoms.first() : named.first();
    }
}
