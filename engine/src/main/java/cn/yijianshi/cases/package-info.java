/**
 * Cases (办件): lifecycle, materials, work items, steps, letters and delivery. Start at {@link cn.yijianshi.cases.Cases} for
 * what a case is, at {@link cn.yijianshi.cases.WorkList} for what people do with it. Depends on releases (and the parts of
 * a definition), process, evidence, files, ledger, letters, calendar, parties and security.
 */
@NullMarked
package cn.yijianshi.cases;

import org.jspecify.annotations.NullMarked;
