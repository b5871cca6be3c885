/**
 * Screens of the administrator: what is released, to read. Start at {@link cn.yijianshi.ui.admin.BundleView}, or at
 * {@link cn.yijianshi.ui.admin.BpmnViewer} for diagrams. Depends on the engine's releases, and on the parts, form and
 * frame of the screens.
 */
@NullMarked
package cn.yijianshi.ui.admin;

import org.jspecify.annotations.NullMarked;
