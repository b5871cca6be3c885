/**
 * Persons and firms with a role in a case (当事人): their particulars sealed in the columns, found by keyed hash, masked
 * where they are shown. Start at {@link cn.yijianshi.parties.Parties}; the checks of identity and credit codes are in
 * {@link cn.yijianshi.parties.Identifiers}. Depends on {@code canonical}, {@code identifiers} and {@code security}.
 */
@NullMarked
package cn.yijianshi.parties;

import org.jspecify.annotations.NullMarked;
