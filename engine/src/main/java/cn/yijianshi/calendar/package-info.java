/**
 * Working days and the clocks that run in them. A calendar says which years it covers and never guesses beyond; a clock
 * is a budget with a ledger of suspensions, from which what is left, what is due and whether it is late are computed at
 * any moment and never stored. Start at {@link cn.yijianshi.calendar.DeadlineClock}. Depends on nothing.
 */
@NullMarked
package cn.yijianshi.calendar;

import org.jspecify.annotations.NullMarked;
