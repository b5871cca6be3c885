/** The application: screens by role on top of the engine's services. */
@NullMarked
package cn.yijianshi.ui;

import org.jspecify.annotations.NullMarked;
