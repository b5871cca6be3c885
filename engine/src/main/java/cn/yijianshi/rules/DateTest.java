package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares a day with days or parameters; a parameter without a value for the case leaves it unknown. Its methods avoid the
 * words that DRL keeps for itself.
 */
public final class DateTest extends FactTest<LocalDate, DateTest> {

    private final Function<DayOperand, @Nullable LocalDate> values;

    DateTest(@Nullable List<Fact<LocalDate>> entries, Function<DayOperand, @Nullable LocalDate> values) {
        super(entries);
        this.values = values;
    }

    @Override
    DateTest self() {
        return this;
    }

    public DateTest since(DayOperand day) {
        return compared(day, sign -> sign >= 0);
    }

    public DateTest laterThan(DayOperand day) {
        return compared(day, sign -> sign > 0);
    }

    public DateTest until(DayOperand day) {
        return compared(day, sign -> sign <= 0);
    }

    public DateTest earlierThan(DayOperand day) {
        return compared(day, sign -> sign < 0);
    }

    public DateTest sameDay(DayOperand day) {
        return compared(day, sign -> sign == 0);
    }

    private DateTest compared(DayOperand operand, IntPredicate sign) {
        LocalDate bound = values.apply(operand);
        return meeting(value -> bound == null ? Truth.UNKNOWN : Truth.of(sign.test(value.compareTo(bound))));
    }
}
