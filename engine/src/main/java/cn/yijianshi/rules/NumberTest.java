package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares a number with whole numbers, decimals or parameters; a parameter without a value for the case leaves it unknown.
 * Whole numbers are compared as such, everything else exactly as decimals.
 */
public final class NumberTest extends FactTest<NumberTest> {

    private static final NumberTest NEVER = new NumberTest(null, Truth.FALSE);

    private final @Nullable BigDecimal value;
    private final boolean whole;
    private final long wholeValue;

    private NumberTest(@Nullable BigDecimal value, Truth truth) {
        super(truth);
        this.value = value;
        this.whole = Bound.isWhole(value);
        this.wholeValue = whole && value != null ? value.longValue() : 0;
    }

    private NumberTest(@Nullable List<NumberTest> entries) {
        super(entries);
        this.value = null;
        this.whole = false;
        this.wholeValue = 0;
    }

    /** @param value null where it is unknown */
    static NumberTest of(@Nullable BigDecimal value) {
        return new NumberTest(value, value == null ? Truth.UNKNOWN : Truth.TRUE);
    }

    /** A number that is known not to be there (the smallest of no entries). */
    static NumberTest withoutValue() {
        return NEVER;
    }

    static NumberTest ofGroup(@Nullable List<NumberTest> entries) {
        return new NumberTest(entries);
    }

    /** Null where it is unknown or there is none. */
    @Nullable
    BigDecimal value() {
        return value;
    }

    public NumberTest atLeast(long bound) {
        return compared(bound, Signs.EQUAL | Signs.GREATER);
    }

    public NumberTest atLeast(Bound bound) {
        return compared(bound, Signs.EQUAL | Signs.GREATER);
    }

    public NumberTest above(long bound) {
        return compared(bound, Signs.GREATER);
    }

    public NumberTest above(Bound bound) {
        return compared(bound, Signs.GREATER);
    }

    public NumberTest atMost(long bound) {
        return compared(bound, Signs.LESS | Signs.EQUAL);
    }

    public NumberTest atMost(Bound bound) {
        return compared(bound, Signs.LESS | Signs.EQUAL);
    }

    public NumberTest below(long bound) {
        return compared(bound, Signs.LESS);
    }

    public NumberTest below(Bound bound) {
        return compared(bound, Signs.LESS);
    }

    public NumberTest is(long number) {
        return compared(number, Signs.EQUAL);
    }

    public NumberTest is(Bound number) {
        return compared(number, Signs.EQUAL);
    }

    public NumberTest isNot(long number) {
        return compared(number, Signs.LESS | Signs.GREATER);
    }

    public NumberTest isNot(Bound number) {
        return compared(number, Signs.LESS | Signs.GREATER);
    }

    private NumberTest compared(long bound, int signs) {
        if (grouped()) {
            return each(e -> e.compared(bound, signs));
        }
        if (value == null) {
            return this;
        }
        int sign = whole ? Long.compare(wholeValue, bound) : value.compareTo(BigDecimal.valueOf(bound));
        return met(Signs.meet(sign, signs));
    }

    private NumberTest compared(Bound bound, int signs) {
        if (grouped()) {
            return each(e -> e.compared(bound, signs));
        }
        if (value == null) {
            return this;
        }
        if (whole && bound.isWhole()) {
            return met(Signs.meet(Long.compare(wholeValue, bound.wholeValue()), signs));
        }
        BigDecimal with = bound.value();
        return with == null ? new NumberTest(value, Truth.UNKNOWN) : met(Signs.meet(value.compareTo(with), signs));
    }

    @Override
    NumberTest self() {
        return this;
    }

    @Override
    NumberTest never() {
        return NEVER;
    }

    @Override
    NumberTest group(@Nullable List<NumberTest> entries) {
        return new NumberTest(entries);
    }
}
