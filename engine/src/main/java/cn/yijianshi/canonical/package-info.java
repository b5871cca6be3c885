/**
 * One value, one sequence of bytes, one hash: canonical JSON and SHA-256, on which releases, decisions and the ledger
 * rest. Start at {@link cn.yijianshi.canonical.CanonicalJson}. Depends on nothing.
 */
@NullMarked
package cn.yijianshi.canonical;

import org.jspecify.annotations.NullMarked;
