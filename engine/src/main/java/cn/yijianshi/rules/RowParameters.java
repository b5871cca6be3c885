package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters a row uses, as {@code pack/parameter}. */
final class RowParameters {

    private RowParameters() {}

    /** Those of its cells and of its conclusion. */
    static SortedSet<String> of(Row row) {
        SortedSet<String> names = new TreeSet<>();
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
            case Cell.DateRange c -> {}
            case Cell.Licence c -> {}
            case Cell.Within c -> {}
        }
        return found;
    }

    private static void add(List<Operand.OfParameter> found, @Nullable Operand operand) {
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
