package cn.yijianshi.rules;

import cn.yijianshi.rules.RowRef.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell says of the facts, by the same comparisons that the generated constraint makes. */
final class CellTest {

    private final FactView facts;

    CellTest(FactView facts) {
        this.facts = facts;
    }

    Truth truth(Column column, Cell cell) {
        Reading reading = Reading.of(column);
        return compared(facts.test(reading.as(), reading.name()), cell).truth();
    }

    Truth truth(Asked asked) {
        return compared(facts.test(asked), asked.cell()).truth();
    }

    /** The same of a cell that is known not to be false: then a known fact settles it without comparing again. */
    Truth truthOfPossible(Asked asked) {
        FactTest<?> fact = facts.test(asked);
        return asked.twoValued() && fact.isKnown()
                ? Truth.TRUE
                : compared(fact, asked.cell()).truth();
    }

    private Compared compared(FactTest<?> fact, Cell cell) {
        return switch (cell) {
            case Cell.OfGroup c -> {
                Compared entries = compared(fact, c.that());
                yield switch (c.quantifier()) {
                    case EVERY -> entries.every();
                    case ANY -> entries.any();
                    case NONE -> entries.none();
                    case AT_LEAST -> entries.atLeastOf(c.count());
                };
            }
            case Cell.Not c -> compared(fact, c.that()).negated();
            case Cell.YesNo c -> c.value() ? ((YesNoTest) fact).isTrue() : ((YesNoTest) fact).isFalse();
            case Cell.OneOf c -> negated(((CodeTest) fact).oneOf(array(c.codes())), c.negated());
            case Cell.AnyOf c -> anyOf((CodesTest) fact, c);
            case Cell.Interval c -> interval((NumberTest) fact, c);
            case Cell.DateRange c -> dateRange((DateTest) fact, c);
            case Cell.Licence c -> {
                LicenceTest test = ((LicenceTest) fact)
                        .state(array(
                                c.states().stream().map(Cell.LicenceState::id).toList()));
                String trust = c.trust();
                yield negated(trust == null ? test : test.trust(trust), c.negated());
            }
            case Cell.Within c -> negated(((RegionTest) fact).within(c.region()), c.negated());
        };
    }

    private static CodesTest anyOf(CodesTest test, Cell.AnyOf cell) {
        CodesTest any = cell.any().isEmpty() ? test : test.hasAny(array(cell.any()));
        CodesTest all = cell.all().isEmpty() ? any : any.hasAll(array(cell.all()));
        return cell.none().isEmpty() ? all : all.hasNone(array(cell.none()));
    }

    private NumberTest interval(NumberTest test, Cell.Interval cell) {
        Bound atLeast = bound(cell.atLeast());
        Bound above = bound(cell.above());
        Bound atMost = bound(cell.atMost());
        Bound below = bound(cell.below());
        Bound is = bound(cell.is());
        Bound not = bound(cell.not());
        NumberTest compared = atLeast == null ? test : test.atLeast(atLeast);
        compared = above == null ? compared : compared.above(above);
        compared = atMost == null ? compared : compared.atMost(atMost);
        compared = below == null ? compared : compared.below(below);
        compared = is == null ? compared : compared.is(is);
        return not == null ? compared : compared.isNot(not);
    }

    private @Nullable Bound bound(@Nullable Operand operand) {
        return switch (operand) {
            case null -> null;
            case Operand.Literal l -> new Bound(l.value());
            case Operand.OfParameter p -> facts.parameter(p.parameter());
        };
    }

    private DateTest dateRange(DateTest test, Cell.DateRange cell) {
        DayOperand from = cell.from();
        DayOperand after = cell.after();
        DayOperand to = cell.to();
        DayOperand before = cell.before();
        DayOperand is = cell.is();
        DateTest compared = from == null ? test : test.since(day(from));
        compared = after == null ? compared : compared.laterThan(day(after));
        compared = to == null ? compared : compared.until(day(to));
        compared = before == null ? compared : compared.earlierThan(day(before));
        return is == null ? compared : compared.sameDay(day(is));
    }

    private long day(DayOperand operand) {
        return switch (operand) {
            case DayOperand.Day day -> DateTest.number(day.value());
            case Operand.OfParameter p -> facts.dayOf(p.parameter());
        };
    }

    private static Compared negated(Compared test, boolean negated) {
        return negated ? test.negated() : test;
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
