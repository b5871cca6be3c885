package cn.yijianshi.rules;

import java.util.List;

/** Makes the comparisons of a cell, the same calls that its generated constraint makes. */
final class CellTest {

    private final FactView facts;

    CellTest(FactView facts) {
        this.facts = facts;
    }

    Truth truth(Column column, Cell cell) {
        return test(column, cell).truth();
    }

    private Compared test(Column column, Cell cell) {
        String path = column.reads().text();
        return switch (cell) {
            case Cell.YesNo c -> {
                YesNoTest test = facts.yesNo(path);
                yield c.value() ? test.isTrue() : test.isFalse();
            }
            case Cell.OneOf c -> negated(facts.code(path).oneOf(array(c.codes())), c.negated());
            case Cell.AnyOf c -> anyOf(facts.codes(path), c);
            case Cell.Interval c -> interval(number(column, path), c);
            case Cell.DateRange c -> dateRange(facts.date(path), c);
            case Cell.Licence c -> {
                LicenceTest test = facts.licence(path)
                        .state(array(
                                c.states().stream().map(Cell.LicenceState::id).toList()));
                String trust = c.trust();
                yield negated(trust == null ? test : test.trust(trust), c.negated());
            }
            case Cell.Within c -> negated(facts.region(path).within(c.region()), c.negated());
            case Cell.Not c -> test(column, c.that()).negated();
            case Cell.OfGroup c -> {
                Compared test = test(column, c.that());
                yield switch (c.quantifier()) {
                    case EVERY -> test.every();
                    case ANY -> test.any();
                    case NONE -> test.none();
                    case AT_LEAST -> test.atLeastOf(c.count());
                };
            }
        };
    }

    private NumberTest number(Column column, String path) {
        FactPath heads = column.heads();
        return switch (column.derive()) {
            case SUM -> facts.sum(path);
            case COUNT -> facts.count(path);
            case MIN -> facts.min(path);
            case MAX -> facts.max(path);
            case PER_HEAD -> facts.perHead(path, heads == null ? path : heads.text());
            case null -> column.type() == ColumnType.AGE ? facts.age(path) : facts.number(path);
        };
    }

    private static CodesTest anyOf(CodesTest test, Cell.AnyOf cell) {
        CodesTest any = cell.any().isEmpty() ? test : test.hasAny(array(cell.any()));
        CodesTest all = cell.all().isEmpty() ? any : any.hasAll(array(cell.all()));
        return cell.none().isEmpty() ? all : all.hasNone(array(cell.none()));
    }

    private static NumberTest interval(NumberTest test, Cell.Interval cell) {
        Operand atLeast = cell.atLeast();
        Operand above = cell.above();
        Operand atMost = cell.atMost();
        Operand below = cell.below();
        Operand is = cell.is();
        Operand not = cell.not();
        NumberTest compared = atLeast == null ? test : test.atLeast(atLeast);
        compared = above == null ? compared : compared.above(above);
        compared = atMost == null ? compared : compared.atMost(atMost);
        compared = below == null ? compared : compared.below(below);
        compared = is == null ? compared : compared.is(is);
        return not == null ? compared : compared.isNot(not);
    }

    private static DateTest dateRange(DateTest test, Cell.DateRange cell) {
        DayOperand from = cell.from();
        DayOperand after = cell.after();
        DayOperand to = cell.to();
        DayOperand before = cell.before();
        DayOperand is = cell.is();
        DateTest compared = from == null ? test : test.since(from);
        compared = after == null ? compared : compared.laterThan(after);
        compared = to == null ? compared : compared.until(to);
        compared = before == null ? compared : compared.earlierThan(before);
        return is == null ? compared : compared.sameDay(is);
    }

    private static Compared negated(Compared test, boolean negated) {
        return negated ? test.negated() : test;
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
