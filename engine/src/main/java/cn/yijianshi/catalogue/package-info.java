/**
 * The catalogue (事项目录): regions, departments, data elements, kinds of evidence, materials and matters, shared by all
 * bundles. Start at {@link cn.yijianshi.catalogue.Catalogue}. Depends on definitions and canonical.
 */
@NullMarked
package cn.yijianshi.catalogue;

import org.jspecify.annotations.NullMarked;
