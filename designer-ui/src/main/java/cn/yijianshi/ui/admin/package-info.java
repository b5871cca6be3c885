/**
 * Screens of the administrator: bundles, matters and rule packs to read. Start at
 * {@link cn.yijianshi.ui.admin.BpmnViewer} for diagrams.
 */
@NullMarked
package cn.yijianshi.ui.admin;

import org.jspecify.annotations.NullMarked;
