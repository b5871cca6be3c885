/**
 * 四减: how many applications, materials, working days and visits a bundle saves against its matters done one by one, in a
 * given situation, with the rules of counting beside the figures. Start at {@link cn.yijianshi.reductions.Reduction}.
 * Depends on bundle, catalogue, process and rules; needs no Spring.
 */
@NullMarked
package cn.yijianshi.reductions;

import org.jspecify.annotations.NullMarked;
