package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.DayOperand;
import cn.yijianshi.rules.Limit;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cells with the values that parameters have on one day in one region. */
final class ResolvedCells {

    private final Map<String, JsonNode> values = new HashMap<>();

    /** Units of parameters that are times. */
    private final Map<String, TimeSpan.Unit> units = new HashMap<>();

    ResolvedCells(Scope scope, Regions regions, LocalDate day, String region) {
        scope.packs().forEach(pack -> pack.parameters().forEach(p -> p.on(day, region, regions)
                .map(Parameter.Value::value)
                .ifPresent(v -> {
                    values.put(pack.id() + "/" + p.id(), v);
                    units.put(pack.id() + "/" + p.id(), Limit.unit(p.unit()));
                })));
    }

    /** Empty where a parameter has no value, so that the cell is not true. */
    Optional<Cell> resolve(Cell cell) {
        if (cell instanceof Cell.OfGroup c) {
            return resolve(c.that()).map(that -> new Cell.OfGroup(c.quantifier(), c.count(), that));
        }
        if (cell instanceof Cell.Not c) {
            return resolve(c.that()).map(Cell.Not::new);
        }
        if (cell instanceof Cell.DateRange c) {
            return days(cell).stream().anyMatch(o -> day(o) == null)
                    ? Optional.empty()
                    : Optional.of(new Cell.DateRange(
                            literal(c.from()),
                            literal(c.after()),
                            literal(c.to()),
                            literal(c.before()),
                            literal(c.is())));
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

    /** Null where its parameter has no number here. */
    @Nullable
    BigDecimal number(Operand operand) {
        return switch (operand) {
            case Operand.Literal l -> l.value();
            case Operand.OfParameter p -> {
                JsonNode value = values.get(p.parameter());
                yield value != null && value.isNumber() ? value.decimalValue() : null;
            }
        };
    }

    /**
     * What a limit comes to; null where its parameter has no value here, or it is a promise and the matter is not known.
     */
    @Nullable
    TimeSpan span(Limit limit, @Nullable Matter matter) {
        return switch (limit) {
            case Limit.Span l -> l.span();
            case Limit.MatterPromise l -> matter == null ? null : matter.promised();
            case Limit.OfParameter l -> Limit.span(values.get(l.parameter()), units.get(l.parameter()));
        };
    }

    private @Nullable DayOperand literal(@Nullable DayOperand operand) {
        LocalDate day = operand == null ? null : day(operand);
        return day == null ? null : new DayOperand.Day(day);
    }

    private @Nullable LocalDate day(DayOperand operand) {
        return switch (operand) {
            case DayOperand.Day d -> d.value();
            case Operand.OfParameter p -> day(values.get(p.parameter()));
        };
    }

    /** The day a parameter's value says; null where it says none. */
    static @Nullable LocalDate day(@Nullable JsonNode value) {
        try {
            return value != null && value.isString() ? LocalDate.parse(value.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The value of a parameter; null where it has none. */
    @Nullable
    JsonNode value(String parameter) {
        return values.get(parameter);
    }

    /** The days of a date range, also of one over a group or of its opposite. */
    static List<DayOperand> days(Cell cell) {
        List<DayOperand> days = new ArrayList<>();
        switch (cell) {
            case Cell.OfGroup c -> days.addAll(days(c.that()));
            case Cell.Not c -> days.addAll(days(c.that()));
            case Cell.DateRange c -> {
                for (DayOperand day : new @Nullable DayOperand[] {c.from(), c.after(), c.to(), c.before(), c.is()}) {
                    if (day != null) {
                        days.add(day);
                    }
                }
            }
            default -> {}
        }
        return days;
    }

    /** The operands of an interval, also of one over a group. */
    static List<Operand> operands(Cell cell) {
        List<Operand> operands = new ArrayList<>();
        if (cell instanceof Cell.OfGroup c) {
            return operands(c.that());
        }
        if (cell instanceof Cell.Not c) {
            return operands(c.that());
        }
        if (cell instanceof Cell.Interval c) {
            for (Operand operand :
                    new @Nullable Operand[] {c.atLeast(), c.above(), c.atMost(), c.below(), c.is(), c.not()}) {
                if (operand != null) {
                    operands.add(operand);
                }
            }
        }
        return operands;
    }
}
