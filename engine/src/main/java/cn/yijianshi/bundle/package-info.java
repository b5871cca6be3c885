/**
 * The bundle's definition (一件事): read, composed, checked, and turned into one canonical whole. Start at
 * {@link cn.yijianshi.bundle.DefinitionLoader}. Depends on catalogue, standards, forms, rules, process, letters, definitions
 * and canonical; needs no Spring.
 */
@NullMarked
package cn.yijianshi.bundle;

import org.jspecify.annotations.NullMarked;
