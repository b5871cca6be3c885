package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters a row uses, as {@code pack/parameter}. */
final class RowParameters {

    private RowParameters() {}

    /** Those that its columns read, and those of its cells and of its conclusion. */
    static SortedSet<String> of(RuleTable table, Row row) {
        SortedSet<String> names = new TreeSet<>();
        for (Column column : table.columns()) {
            if (column.reads() instanceof FactPath.ParameterValue p
                    && row.cells().containsKey(column.id())) {
                names.add(p.parameter());
            }
        }
        row.cells().values().forEach(c -> of(c).forEach(p -> names.add(p.parameter())));
        switch (row.then()) {
            case Conclusion.Deferral c -> add(names, c.within());
            case Conclusion.TimeLimit c -> {
                add(names, c.promised());
                add(names, c.statutory());
            }
            case Conclusion.Fee c -> {
                if (c.amount() instanceof Operand.OfParameter p) {
                    names.add(p.parameter());
                }
            }
            case Conclusion.Eligibility c -> {}
            case Conclusion.Applicability c -> {}
            case Conclusion.Required c -> {}
            case Conclusion.Exemption c -> {}
            case Conclusion.Routing c -> {}
            case Conclusion.Content c -> {}
            case Conclusion.Field c -> {}
        }
        return names;
    }

    static List<Operand.OfParameter> of(Cell cell) {
        List<Operand.OfParameter> found = new ArrayList<>();
        switch (cell) {
            case Cell.Interval c -> {
                add(found, c.atLeast());
                add(found, c.above());
                add(found, c.atMost());
                add(found, c.below());
                add(found, c.is());
                add(found, c.not());
            }
            case Cell.OfGroup c -> found.addAll(of(c.that()));
            case Cell.YesNo c -> {}
            case Cell.OneOf c -> {}
            case Cell.AnyOf c -> {}
            case Cell.DateRange c -> {
                add(found, c.from());
                add(found, c.after());
                add(found, c.to());
                add(found, c.before());
                add(found, c.is());
            }
            case Cell.Not c -> found.addAll(of(c.that()));
            case Cell.Licence c -> {}
            case Cell.Within c -> {}
        }
        return found;
    }

    private static void add(List<Operand.OfParameter> found, @Nullable Object operand) {
        if (operand instanceof Operand.OfParameter p) {
            found.add(p);
        }
    }

    private static void add(SortedSet<String> names, @Nullable Limit limit) {
        if (limit instanceof Limit.OfParameter p) {
            names.add(p.parameter());
        }
    }
}
