package cn.yijianshi.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number that numbers are compared with. Public because generated code hands it on; nothing else needs it. */
public final class Bound {

    static final Bound UNKNOWN = new Bound(null);

    private final @Nullable BigDecimal value;
    private final boolean whole;
    private final long wholeValue;

    /** @param value null for a parameter without a value for the case */
    Bound(@Nullable BigDecimal value) {
        this.value = value;
        this.whole = isWhole(value);
        this.wholeValue = whole && value != null ? value.longValue() : 0;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    /** Whether it can be compared as a whole number. */
    boolean isWhole() {
        return whole;
    }

    long wholeValue() {
        return wholeValue;
    }

    static boolean isWhole(@Nullable BigDecimal number) {
        return number != null && number.scale() == 0 && number.precision() < 19;
    }
}
