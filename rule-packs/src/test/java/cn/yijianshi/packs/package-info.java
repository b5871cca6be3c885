/** The shipped rule packs as Drools runs them. */
@NullMarked
package cn.yijianshi.packs;

import org.jspecify.annotations.NullMarked;
