/**
 * Cases (办件): lifecycle, materials, work items, steps and delivery. Start at {@link cn.yijianshi.cases.Cases} for
 * what a case is, at {@link cn.yijianshi.cases.WorkList} for what people do with it.
 */
@NullMarked
package cn.yijianshi.cases;

import org.jspecify.annotations.NullMarked;
