/**
 * For auditors: a case's timeline, every decision's inputs, rows and release, and replay (回放): evaluating a recorded
 * decision again. Start at {@link cn.yijianshi.replay.CaseAudit}. Depends on cases, ledger, releases, process, rules and
 * security.
 */
@NullMarked
package cn.yijianshi.replay;

import org.jspecify.annotations.NullMarked;
