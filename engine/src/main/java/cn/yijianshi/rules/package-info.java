/**
 * Rule packs (规则包): typed tables and dated parameters, read from definition files, checked, turned into DRL, evaluated
 * with Drools and explained. Start at {@link cn.yijianshi.rules.RuleEngine}, which makes a
 * {@link cn.yijianshi.rules.Decision} from {@link cn.yijianshi.rules.Facts}; the tables are
 * {@link cn.yijianshi.rules.RulePack} and what it holds. Drools only fires rows ({@link cn.yijianshi.rules.DrlGenerator});
 * what several rows mean together is resolved phase by phase in {@link cn.yijianshi.rules.Deciding}. The only package that
 * knows Drools. Depends on catalogue, definitions and canonical.
 *
 * @see "docs/decisions/0004-facts-and-dates.md"
 */
@NullMarked
package cn.yijianshi.rules;

import org.jspecify.annotations.NullMarked;
