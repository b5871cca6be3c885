/**
 * 认领: a lower region takes over a matter or a bundle with a few values of its own (offices, phones, addresses, hours, a
 * shorter promise, parameters, added local materials); everything else stays the original's, and follows it. Start at
 * {@link cn.yijianshi.adoption.Adoptions}; how originals, values and decisions make one view is
 * {@link cn.yijianshi.adoption.Resolution}, a pure function. Depends on bundle (what a bundle says), canonical, catalogue,
 * definitions, identifiers, register, releases, rules (parameters) and security.
 *
 * @see "Decision record 0012"
 */
@NullMarked
package cn.yijianshi.adoption;

import org.jspecify.annotations.NullMarked;
