/**
 * Complete checks of rule tables (规则检查): because conditions are typed, the situations a bundle can meet are a product of
 * finite dimensions, and whether rows contradict each other, can hold, matter, or leave a gap is decided, not sampled.
 * Start at {@link cn.yijianshi.rules.checks.TableChecks}; what is asked of the dimensions is always the same one question,
 * {@link cn.yijianshi.rules.checks.Search}. Depends on rules (which does not know it), catalogue, definitions and canonical.
 */
@NullMarked
package cn.yijianshi.rules.checks;

import org.jspecify.annotations.NullMarked;
