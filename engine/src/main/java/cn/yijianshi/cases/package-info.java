/**
 * Cases (办件): lifecycle, materials, work items, steps, letters and delivery. Start at {@link cn.yijianshi.cases.Cases} for
 * what a case is, at {@link cn.yijianshi.cases.WorkList} for what people do with it. Packages of the lifecycle stand above:
 * they change a case through a {@link cn.yijianshi.cases.LockedCase} and hear of it as {@link
 * cn.yijianshi.cases.CaseFollower} (docs/decisions/0014-lifecycle.md). Depends on releases (and the parts of a definition),
 * process, evidence, files, ledger, letters, calendar, clocks, duework, parties and security.
 */
@NullMarked
package cn.yijianshi.cases;

import org.jspecify.annotations.NullMarked;
