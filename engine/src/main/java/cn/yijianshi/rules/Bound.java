package cn.yijianshi.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that numbers are compared with. Public because generated code hands it on; nothing else needs it.
 *
 * @param value null for a parameter without a value for the case
 */
public record Bound(@Nullable BigDecimal value) {

    static final Bound UNKNOWN = new Bound(null);
}
