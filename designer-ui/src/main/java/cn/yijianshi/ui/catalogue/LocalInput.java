package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.LocalValue;
import java.util.function.Consumer;

/**
 * A value an adopter filled in, and where.
 *
 * @param tell shows what is wrong with it
 * @param focus leads to the field
 */
record LocalInput(LocalValue value, Consumer<String> tell, Runnable focus) {}
