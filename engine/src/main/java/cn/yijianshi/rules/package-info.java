/**
 * Rule packs (规则包): typed tables and dated parameters, checked, turned into DRL, evaluated with Drools and explained.
 * Start at {@link cn.yijianshi.rules.Decision}, the outcome, and at the facts it is made from. The only package that
 * knows Drools. Depends on catalogue, definitions and canonical.
 */
@NullMarked
package cn.yijianshi.rules;

import org.jspecify.annotations.NullMarked;
