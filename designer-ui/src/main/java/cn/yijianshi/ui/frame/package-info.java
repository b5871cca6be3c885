/**
 * The frame every screen stands in: navigation by role, head with name and log-out, log-in, the first administrator, and
 * what is said when something fails. Start at {@link cn.yijianshi.ui.frame.MainLayout}. A screen enters the navigation by
 * its own {@code @Menu} annotation, so the frame depends on no screen; it uses {@code parts} and the engine's security.
 */
@NullMarked
package cn.yijianshi.ui.frame;

import org.jspecify.annotations.NullMarked;
