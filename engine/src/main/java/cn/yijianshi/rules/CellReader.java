package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads cells by the type of their column; a cell that does not fit is a fault. */
final class CellReader {

    private final PackParameters parameters;

    CellReader(PackParameters parameters) {
        this.parameters = parameters;
    }

    Optional<Cell> read(Column column, Spot cell) {
        int before = cell.faults().all().size();
        Optional<Cell> read = column.quantified() ? negatable(cell, c -> quantified(column, c)) : plain(column, cell);
        return cell.faults().all().size() > before ? Optional.empty() : read;
    }

    private Optional<Cell> quantified(Column column, Spot cell) {
        for (Cell.Quantifier quantifier : Cell.Quantifier.values()) {
            Spot inner = cell.at(quantifier.id());
            if (!inner.present()) {
                continue;
            }
            if (cell.node().size() > 1) {
                break;
            }
            if (quantifier != Cell.Quantifier.AT_LEAST) {
                return plain(column, inner).map(that -> new Cell.OfGroup(quantifier, 0, that));
            }
            Integer count = inner.at("count").integerOrNull();
            if (count != null && count >= 1) {
                inner.only("count", "that");
                return plain(column, inner.at("that")).map(that -> new Cell.OfGroup(quantifier, count, that));
            }
        }
        cell.error(
                "missing-quantifier",
                "列“" + column.label() + "”读重复组的每一项，单元格要写量词",
                "写成 {every: …}、{any: …}、{none: …} 或 {atLeast: {count: 2, that: …}}");
        return Optional.empty();
    }

    private Optional<Cell> plain(Column column, Spot cell) {
        if (column.derive() != null) {
            return negatable(cell, this::interval);
        }
        return switch (column.type()) {
            case YES_NO -> yesNo(cell);
            case ONE_OF, PARTY_KIND, CREDIT -> oneOf(cell);
            case TEXT -> text(cell);
            case ANY_OF -> negatable(cell, CellReader::anyOf);
            case NUMBER, AGE -> negatable(cell, this::interval);
            case DATE -> negatable(cell, this::dateRange);
            case LICENCE -> licence(cell);
            case REGION -> region(cell);
        };
    }

    /** A cell, or the opposite of one: {@code {not: {…}}}; a number or parameter after {@code not} is a bound. */
    private static Optional<Cell> negatable(Spot cell, Function<Spot, Optional<Cell>> read) {
        Spot not = cell.at("not");
        if (!not.node().isObject() || not.at("parameter").present()) {
            return read.apply(cell);
        }
        cell.only("not");
        return read.apply(not).map(Cell.Not::new);
    }

    private static Optional<Cell> yesNo(Spot cell) {
        if (cell.node().isBoolean()) {
            return Optional.of(new Cell.YesNo(cell.node().booleanValue()));
        }
        return misfit(cell, "是否列", "true 或 false");
    }

    private static Optional<Cell> oneOf(Spot cell) {
        boolean negated = cell.node().isObject();
        Spot codes = negated ? cell.at("not") : cell;
        if (negated) {
            cell.only("not");
        }
        if (!codes.node().isString() && !(codes.node().isArray() && codes.node().size() > 0)) {
            return misfit(cell, "单选列", "一个代码、[代码, 代码] 或 {not: [代码]}");
        }
        return Optional.of(new Cell.OneOf(codes.texts(), negated));
    }

    private static Optional<Cell> text(Spot cell) {
        cell.only("is", "not", "in");
        if (!cell.node().isObject() || cell.node().size() != 1) {
            return misfit(cell, "文本列", "{is: 文本}、{not: 文本} 或 {in: [文本, 文本]}");
        }
        Spot in = cell.at("in");
        if (in.present()) {
            return in.node().isArray() && in.node().size() > 0
                    ? Optional.of(new Cell.OneOf(in.texts(), false))
                    : misfit(cell, "文本列", "{in: [文本, 文本]}");
        }
        boolean negated = cell.at("not").present();
        return Optional.of(new Cell.OneOf((negated ? cell.at("not") : cell.at("is")).texts(), negated));
    }

    private static Optional<Cell> anyOf(Spot cell) {
        if (cell.node().isObject()) {
            cell.only("any", "all", "none");
        }
        if (!cell.node().isObject() || cell.node().isEmpty()) {
            return misfit(cell, "多选列", "{any: [代码]}、{all: [代码]} 或 {none: [代码]}");
        }
        return Optional.of(new Cell.AnyOf(codes(cell.at("any")), codes(cell.at("all")), codes(cell.at("none"))));
    }

    private static List<String> codes(Spot list) {
        if (!list.present()) {
            return List.of();
        }
        List<String> codes = list.texts();
        if (codes.isEmpty()) {
            list.error("empty-list", "代码列表是空的", "写上代码，或删去这个键");
        }
        return codes;
    }

    private Optional<Cell> interval(Spot cell) {
        cell.only("atLeast", "above", "atMost", "below", "is", "not");
        if (!cell.node().isObject() || cell.node().isEmpty()) {
            return misfit(cell, "数字列", "{atLeast: 300}、{above: …}、{atMost: …}、{below: …}、{is: …} 或 {not: …}");
        }
        return Optional.of(new Cell.Interval(
                operand(cell.at("atLeast")),
                operand(cell.at("above")),
                operand(cell.at("atMost")),
                operand(cell.at("below")),
                operand(cell.at("is")),
                operand(cell.at("not"))));
    }

    /** A number or {@code {parameter: id}}; null where it is absent. */
    @Nullable
    Operand operand(Spot value) {
        if (!value.present()) {
            return null;
        }
        if (value.node().isObject()) {
            value.only("parameter");
            return new Operand.OfParameter(parameters.named(value.at("parameter"), PackParameters.NUMBERS));
        }
        return new Operand.Literal(value.number());
    }

    /** The full name of a parameter that counts days, for a time limit. */
    String daysParameter(Spot name) {
        return parameters.named(name, List.of("days"));
    }

    /** A day or {@code {parameter: id}}; null where it is absent. */
    private @Nullable DayOperand day(Spot value) {
        if (value.node().isObject()) {
            value.only("parameter");
            return new Operand.OfParameter(parameters.named(value.at("parameter"), List.of("date")));
        }
        LocalDate day = value.dateOrNull();
        return day == null ? null : new DayOperand.Day(day);
    }

    private Optional<Cell> dateRange(Spot cell) {
        cell.only("from", "after", "to", "before", "is");
        if (!cell.node().isObject() || cell.node().isEmpty()) {
            return misfit(cell, "日期列", "{from: 2026-01-01}、{after: …}、{to: …}、{before: …} 或 {is: …}");
        }
        return Optional.of(new Cell.DateRange(
                day(cell.at("from")),
                day(cell.at("after")),
                day(cell.at("to")),
                day(cell.at("before")),
                day(cell.at("is"))));
    }

    private static Optional<Cell> licence(Spot cell) {
        if (cell.node().isObject() && cell.at("not").present()) {
            cell.only("not");
            return held(cell.at("not"), true);
        }
        return held(cell, false);
    }

    private static Optional<Cell> held(Spot cell, boolean negated) {
        boolean object = cell.node().isObject();
        Spot states = object ? cell.at("state") : cell;
        if (object) {
            cell.only("state", "trust");
        }
        if (!states.node().isString()
                && !(states.node().isArray() && states.node().size() > 0)) {
            return misfit(cell, "证照列", "in-force、[expired, revoked]、{state: in-force, trust: B} 或 {not: …}");
        }
        String trust = object ? cell.at("trust").textOrNull() : null;
        if (trust != null && !trust.matches("[ABCD]")) {
            cell.at("trust").error("unknown-trust", "不认识的可信等级“" + trust + "”", "写成 A、B、C 或 D");
        }
        List<Cell.LicenceState> read = new ArrayList<>();
        for (String state : states.texts()) {
            Cell.LicenceState.of(state)
                    .ifPresentOrElse(
                            read::add,
                            () -> states.error(
                                    "unknown-state",
                                    "不认识的证照状态“" + state + "”",
                                    "写成 in-force、expired、revoked、suspended、not-yet 或 absent"));
        }
        return Optional.of(new Cell.Licence(read, trust, negated));
    }

    private static Optional<Cell> region(Spot cell) {
        boolean negated = cell.at("not").present();
        cell.only(negated ? "not" : "within");
        Spot within = (negated ? cell.at("not") : cell).at("within");
        if (!within.node().isString()) {
            return misfit(cell, "区划列", "{within: \"990100\"} 或 {not: {within: \"990100\"}}");
        }
        return Optional.of(new Cell.Within(within.text(), negated));
    }

    private static Optional<Cell> misfit(Spot cell, String columnKind, String mend) {
        cell.error("cell-type", "单元格不合" + columnKind + "的写法", "写成 " + mend);
        return Optional.empty();
    }
}
