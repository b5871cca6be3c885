/**
 * The counter's screens: what can be taken in, taking it in step by step, the receipt, and the case afterwards. Start at
 * {@link cn.yijianshi.ui.intake.CounterView} and {@link cn.yijianshi.ui.intake.IntakeView}. Depends on the engine's
 * {@code intake} and {@code cases}, and on {@code frame}, {@code parts} and {@code form}.
 */
@NullMarked
package cn.yijianshi.ui.intake;

import org.jspecify.annotations.NullMarked;
