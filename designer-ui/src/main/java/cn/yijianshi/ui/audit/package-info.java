/**
 * Screens of the auditor (审计): find a case, read what was done and why, evaluate a decision again, and prove that
 * nothing was altered. Start at {@link cn.yijianshi.ui.audit.AuditCaseView}. Depends on the engine's replay and rules, on
 * the parts and frame of the screens, and on the administrator's diagram viewer.
 */
@NullMarked
package cn.yijianshi.ui.audit;

import org.jspecify.annotations.NullMarked;
