/**
 * The clocks of a case (计时): a statutory and a promised one for the whole and for each matter, and the
 * ledger of their suspensions. Start at {@link cn.yijianshi.clocks.Clocks}. Depends on calendar.
 */
@NullMarked
package cn.yijianshi.clocks;

import org.jspecify.annotations.NullMarked;
