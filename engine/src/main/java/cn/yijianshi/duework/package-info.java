/**
 * Work that is due at a time (到期工作): reminders, deadlines, escalations. Each piece is done once, whichever node comes
 * first, and is caught up after a stop. Start at {@link cn.yijianshi.duework.DueWork}. Depends on security.
 */
@NullMarked
package cn.yijianshi.duework;

import org.jspecify.annotations.NullMarked;
