/**
 * Screens of those who examine and decide (审批), and of the counter for its own steps: one work list with the item
 * beside it. Start at {@link cn.yijianshi.ui.approval.WorkScreen}. Depends on the engine's cases and security, and on
 * the parts, form and frame of the screens.
 */
@NullMarked
package cn.yijianshi.ui.approval;

import org.jspecify.annotations.NullMarked;
