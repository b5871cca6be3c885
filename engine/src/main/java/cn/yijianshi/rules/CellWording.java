package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cells in words: what they ask, and, for a cell that does not hold, what is so instead. */
final class CellWording {

    private final Wording words;

    CellWording(Wording words) {
        this.words = words;
    }

    /** @param source where parameters take their values from; null: by name */
    String asks(Column column, Cell cell, @Nullable FactSource source) {
        return say(column, cell, source, true);
    }

    /** The fact and the condition it meets: 经营场所建筑面积 320 ㎡，不小于 300 ㎡. */
    String holds(Column column, Cell cell, FactView facts) {
        String fact = fact(column, facts);
        boolean plain = cell instanceof Cell.YesNo
                || (cell instanceof Cell.OneOf c && !c.negated())
                || (cell instanceof Cell.Licence l && l.states().size() == 1 && !l.negated());
        return plain ? fact : fact + "，" + asks(column, cell, facts.source);
    }

    /** The fact and what is so instead of the condition: 经营场所建筑面积 120 ㎡，小于 300 ㎡; for what is unknown, that it was not asked. */
    String fails(Column column, Cell cell, FactView facts) {
        String fact = fact(column, facts);
        Truth truth = new CellTest(facts).truth(column, cell);
        if (truth == Truth.UNKNOWN) {
            return new MatchedFacts(facts).value(column) == null
                    ? fact
                    : fact + "，尚不能确定是否" + asks(column, cell, facts.source);
        }
        if (cell instanceof Cell.YesNo) {
            return fact;
        }
        if (cell instanceof Cell.Licence licence) {
            return fact + licenceFails(column, licence, facts);
        }
        List<String> instead = new ArrayList<>();
        for (Cell part : parts(cell)) {
            if (new CellTest(facts).truth(column, part) == Truth.FALSE) {
                instead.add(say(column, part, facts.source, false));
            }
        }
        return fact + "，" + String.join("且", instead);
    }

    /** The state is told with the fact; only a trust that is too low needs words of its own. */
    private static String licenceFails(Column column, Cell.Licence cell, FactView facts) {
        boolean state = new CellTest(facts).truth(column, new Cell.Licence(cell.states(), null, false)) == Truth.TRUE;
        return state && cell.trust() != null && !cell.negated() ? "，可信等级低于 " + cell.trust() : "";
    }

    /** What was found, without a colon, since the sentence it stands in has one. */
    private String fact(Column column, FactView facts) {
        JsonNode found = new MatchedFacts(facts).value(column);
        String value = words.value(column, found);
        String label = column.label();
        if (facts instanceof Subject subject && column.reads().equals(new FactPath.SubjectAttribute("evidence"))) {
            String evidence = subject.evidence();
            if (evidence == null) {
                return "没有可以代替它的电子证照";
            }
            label += "“" + words.evidence(evidence) + "”";
        }
        if (found == null) {
            return label + value;
        }
        if (column.type() == ColumnType.LICENCE) {
            return value.equals(Cell.LicenceState.ABSENT.label()) ? value + label : label + value;
        }
        if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
            return label + " " + value;
        }
        return label + "为" + (value.contains("“") ? value : "“" + value + "”");
    }

    /** The bounds of an interval and the lists of an any-of, one by one. */
    private static List<Cell> parts(Cell cell) {
        List<Cell> parts = new ArrayList<>();
        switch (cell) {
            case Cell.Interval c -> {
                add(parts, c.atLeast(), o -> new Cell.Interval(o, null, null, null, null, null));
                add(parts, c.above(), o -> new Cell.Interval(null, o, null, null, null, null));
                add(parts, c.atMost(), o -> new Cell.Interval(null, null, o, null, null, null));
                add(parts, c.below(), o -> new Cell.Interval(null, null, null, o, null, null));
                add(parts, c.is(), o -> new Cell.Interval(null, null, null, null, o, null));
                add(parts, c.not(), o -> new Cell.Interval(null, null, null, null, null, o));
            }
            case Cell.DateRange c -> {
                add(parts, c.from(), d -> new Cell.DateRange(d, null, null, null, null));
                add(parts, c.after(), d -> new Cell.DateRange(null, d, null, null, null));
                add(parts, c.to(), d -> new Cell.DateRange(null, null, d, null, null));
                add(parts, c.before(), d -> new Cell.DateRange(null, null, null, d, null));
                add(parts, c.is(), d -> new Cell.DateRange(null, null, null, null, d));
            }
            case Cell.AnyOf c -> {
                add(parts, c.any().isEmpty() ? null : c.any(), l -> new Cell.AnyOf(l, List.of(), List.of()));
                add(parts, c.all().isEmpty() ? null : c.all(), l -> new Cell.AnyOf(List.of(), l, List.of()));
                add(parts, c.none().isEmpty() ? null : c.none(), l -> new Cell.AnyOf(List.of(), List.of(), l));
            }
            default -> parts.add(cell);
        }
        return parts;
    }

    private static <V> void add(List<Cell> parts, @Nullable V value, java.util.function.Function<V, Cell> part) {
        if (value != null) {
            parts.add(part.apply(value));
        }
    }

    /** @param holds whether to say the cell or its opposite */
    private String say(Column column, Cell cell, @Nullable FactSource source, boolean holds) {
        String unit = Wording.unit(column);
        return switch (cell) {
            case Cell.YesNo c -> c.value() == holds ? "是" : "否";
            case Cell.OneOf c ->
                (c.negated() == holds ? "不" : "")
                        + (c.codes().size() == 1 ? "为" : "属于")
                        + words.codes(column, c.codes());
            case Cell.AnyOf c -> anyOf(column, c, holds);
            case Cell.Interval c -> {
                List<String> said = new ArrayList<>();
                tell(said, c.atLeast(), o -> (holds ? "不小于 " : "小于 ") + words.operand(o, unit, source));
                tell(said, c.above(), o -> (holds ? "大于 " : "不大于 ") + words.operand(o, unit, source));
                tell(said, c.atMost(), o -> (holds ? "不大于 " : "大于 ") + words.operand(o, unit, source));
                tell(said, c.below(), o -> (holds ? "小于 " : "不小于 ") + words.operand(o, unit, source));
                tell(said, c.is(), o -> (holds ? "等于 " : "不等于 ") + words.operand(o, unit, source));
                tell(said, c.not(), o -> (holds ? "不等于 " : "等于 ") + words.operand(o, unit, source));
                yield String.join("且", said);
            }
            case Cell.DateRange c -> {
                List<String> said = new ArrayList<>();
                tell(said, c.from(), d -> (holds ? "不早于 " : "早于 ") + words.day(d, source));
                tell(said, c.after(), d -> (holds ? "晚于 " : "不晚于 ") + words.day(d, source));
                tell(said, c.to(), d -> (holds ? "不晚于 " : "晚于 ") + words.day(d, source));
                tell(said, c.before(), d -> (holds ? "早于 " : "不早于 ") + words.day(d, source));
                tell(said, c.is(), d -> (holds ? "为 " : "不为 ") + words.day(d, source));
                yield String.join("且", said);
            }
            case Cell.Not c -> holds ? opposite(column, c.that(), source) : say(column, c.that(), source, true);
            case Cell.Licence c -> licence(c, holds);
            case Cell.Within c -> (c.negated() == holds ? "不在" : "在") + words.region(c.region()) + "范围内";
            case Cell.OfGroup c -> group(column, c, source, holds);
        };
    }

    /** What is so where not all of a cell's parts are met. */
    private String opposite(Column column, Cell cell, @Nullable FactSource source) {
        return String.join(
                "或",
                parts(cell).stream().map(p -> say(column, p, source, false)).toList());
    }

    private static <V> void tell(List<String> said, @Nullable V value, java.util.function.Function<V, String> words) {
        if (value != null) {
            said.add(words.apply(value));
        }
    }

    private String anyOf(Column column, Cell.AnyOf cell, boolean holds) {
        List<String> said = new ArrayList<>();
        if (!cell.any().isEmpty()) {
            String codes = words.codes(column, cell.any());
            said.add(holds ? (cell.any().size() == 1 ? "含" + codes : "含" + codes + "之一") : "不含" + codes);
        }
        if (!cell.all().isEmpty()) {
            String codes = words.codes(column, cell.all());
            said.add((holds ? "同时含" : "不同时含") + codes);
        }
        if (!cell.none().isEmpty()) {
            String codes = words.codes(column, cell.none());
            said.add(holds ? "不含" + codes : (cell.none().size() == 1 ? "含" + codes : "含" + codes + "之一"));
        }
        return String.join("且", said);
    }

    private static String licence(Cell.Licence cell, boolean holds) {
        String states = String.join(
                "或", cell.states().stream().map(Cell.LicenceState::label).toList());
        String trust = cell.trust() == null ? "" : "且可信等级不低于 " + cell.trust();
        return (cell.negated() == holds ? "不是" : "") + states + trust;
    }

    private String group(Column column, Cell.OfGroup cell, @Nullable FactSource source, boolean holds) {
        String that = say(column, cell.that(), source, true);
        return switch (cell.quantifier()) {
            case EVERY -> holds ? "都" + that : "有的" + say(column, cell.that(), source, false);
            case ANY -> (holds ? "至少一项" : "没有一项") + that;
            case NONE -> (holds ? "没有一项" : "有的") + that;
            case AT_LEAST -> (holds ? "至少 " : "不足 ") + cell.count() + " 项" + that;
        };
    }
}
