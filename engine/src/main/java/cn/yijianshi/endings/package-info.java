/**
 * Ending before the end (撤回、终止办理) and taking back a result (撤销): who may, with which reason, and which remedies the
 * applicant is told. Start at {@link cn.yijianshi.endings.Endings}. Depends on cases and security.
 */
@NullMarked
package cn.yijianshi.endings;

import org.jspecify.annotations.NullMarked;
