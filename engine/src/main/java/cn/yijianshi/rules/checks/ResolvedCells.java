package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cells with the values that parameters have on one day in one region. */
final class ResolvedCells {

    private final Map<String, BigDecimal> values = new HashMap<>();

    ResolvedCells(Scope scope, Regions regions, LocalDate day, String region) {
        scope.packs()
                .forEach(pack -> pack.parameters()
                        .forEach(p -> p.on(day, region, regions)
                                .map(Parameter.Value::value)
                                .filter(JsonNode::isNumber)
                                .ifPresent(v -> values.put(pack.id() + "/" + p.id(), v.decimalValue()))));
    }

    /** Empty where a parameter has no value, so that the cell is not true. */
    Optional<Cell> resolve(Cell cell) {
        if (cell instanceof Cell.OfGroup c) {
            return resolve(c.that()).map(that -> new Cell.OfGroup(c.quantifier(), c.count(), that));
        }
        if (!(cell instanceof Cell.Interval c)) {
            return Optional.of(cell);
        }
        if (operands(cell).stream().anyMatch(o -> number(o) == null)) {
            return Optional.empty();
        }
        return Optional.of(new Cell.Interval(
                literal(c.atLeast()),
                literal(c.above()),
                literal(c.atMost()),
                literal(c.below()),
                literal(c.is()),
                literal(c.not())));
    }

    private @Nullable Operand literal(@Nullable Operand operand) {
        BigDecimal number = operand == null ? null : number(operand);
        return number == null ? null : new Operand.Literal(number);
    }

    private @Nullable BigDecimal number(Operand operand) {
        return switch (operand) {
            case Operand.Literal l -> l.value();
            case Operand.OfParameter p -> values.get(p.parameter());
        };
    }

    /** The operands of an interval, also of one over a group. */
    static List<Operand> operands(Cell cell) {
        List<Operand> operands = new ArrayList<>();
        if (cell instanceof Cell.OfGroup c) {
            return operands(c.that());
        }
        if (cell instanceof Cell.Interval c) {
            for (Operand operand : new @Nullable Operand[] {c.atLeast(), c.above(), c.atMost(), c.below(), c.is(), c.not()}) {
                if (operand != null) {
                    operands.add(operand);
                }
            }
        }
        return operands;
    }
}
