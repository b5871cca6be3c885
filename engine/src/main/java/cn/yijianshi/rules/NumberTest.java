package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares a number with numbers or parameters; a parameter without a value for the case leaves it unknown. */
public final class NumberTest extends FactTest<BigDecimal, NumberTest> {

    private final Function<Operand, @Nullable BigDecimal> values;

    NumberTest(@Nullable List<Fact<BigDecimal>> entries, Function<Operand, @Nullable BigDecimal> values) {
        super(entries);
        this.values = values;
    }

    @Override
    NumberTest self() {
        return this;
    }

    public NumberTest atLeast(Operand bound) {
        return compared(bound, sign -> sign >= 0);
    }

    public NumberTest above(Operand bound) {
        return compared(bound, sign -> sign > 0);
    }

    public NumberTest atMost(Operand bound) {
        return compared(bound, sign -> sign <= 0);
    }

    public NumberTest below(Operand bound) {
        return compared(bound, sign -> sign < 0);
    }

    public NumberTest is(Operand value) {
        return compared(value, sign -> sign == 0);
    }

    public NumberTest isNot(Operand value) {
        return compared(value, sign -> sign != 0);
    }

    private NumberTest compared(Operand operand, IntPredicate sign) {
        BigDecimal bound = values.apply(operand);
        return meeting(value -> bound == null ? Truth.UNKNOWN : Truth.of(sign.test(value.compareTo(bound))));
    }
}
