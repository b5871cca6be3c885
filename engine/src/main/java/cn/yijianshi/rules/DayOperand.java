package cn.yijianshi.rules;

import java.time.LocalDate;

/** A day in a cell: written out, or the value a parameter has on the law date in the case's region. */
public sealed interface DayOperand permits DayOperand.Day, Operand.OfParameter {

    record Day(LocalDate value) implements DayOperand {}
}
