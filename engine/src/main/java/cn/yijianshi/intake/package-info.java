/**
 * Intake (收件) at the counter or online: situation, decision, one form, one checklist, and submitting once. Start at
 * {@link cn.yijianshi.intake.Intake}. Depends on releases (and the parts of a definition), evidence, cases, forms, rules,
 * letters, parties, files and security.
 */
@NullMarked
package cn.yijianshi.intake;

import org.jspecify.annotations.NullMarked;
