/**
 * Intake (收件) at the counter or online: situation, decision, one form, one checklist, and submitting once. Start at
 * {@link cn.yijianshi.intake.Intake}. Depends on releases, evidence, cases, forms, rules, parties, files and security.
 */
@NullMarked
package cn.yijianshi.intake;

import org.jspecify.annotations.NullMarked;
