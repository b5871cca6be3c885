/**
 * 容缺受理 after the acceptance: what was promised is reminded of, withheld for, extended, and what follows when it does
 * not come, by the policy of the place. Whether a material may be deferred at all the rules say. Start at {@link
 * cn.yijianshi.deferrals.DeferralLifecycle}. Depends on cases, clocks, duework, parameters, calendar, evidence, ledger,
 * parties and security.
 */
@NullMarked
package cn.yijianshi.deferrals;

import org.jspecify.annotations.NullMarked;
