package cn.yijianshi.rules;

import java.math.BigDecimal;

/** A number in a cell: written out, or the value a parameter has on the law date in the case's region. */
public sealed interface Operand {

    record Literal(BigDecimal value) implements Operand {
        public Literal {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** @param parameter {@code pack/parameter}: ids of parameters are unique within their pack */
    record OfParameter(String parameter) implements Operand, DayOperand {

        /** The parameter's id within its pack. */
        public String id() {
            return parameter.substring(parameter.indexOf('/') + 1);
        }
    }
}
