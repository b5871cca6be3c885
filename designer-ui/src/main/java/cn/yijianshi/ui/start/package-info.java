/**
 * Starting the application: what can be checked before, what goes wrong told in one line, the clock, the demo users, and
 * the lines on the console once it runs. Start at {@link cn.yijianshi.ui.start.Launch}. Uses the engine's database and
 * security, and tells the frame's log-in page of the demo users; no screen depends on it.
 */
@NullMarked
package cn.yijianshi.ui.start;

import org.jspecify.annotations.NullMarked;
