/**
 * Releases (发布版本): immutable, hashed wholes of a bundle with the catalogue parts it uses; stored, and looked up by date
 * and region, with their rules compiled and their process deployed. Start at {@link cn.yijianshi.releases.Releases}.
 * Depends on bundle and what it is made of (catalogue, forms, rules, process, letters, definitions), calendar, canonical,
 * reductions and security.
 */
@NullMarked
package cn.yijianshi.releases;

import org.jspecify.annotations.NullMarked;
