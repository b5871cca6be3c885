/**
 * Releases (发布版本): immutable, hashed wholes of a bundle with the catalogue parts it uses; stored, and looked up by date
 * and region. Start at {@link cn.yijianshi.releases.Releases}. Depends on bundle, ledger and security.
 */
@NullMarked
package cn.yijianshi.releases;

import org.jspecify.annotations.NullMarked;
