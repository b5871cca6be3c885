/**
 * The numbers by which persons and firms are known, checked by their own arithmetic: 公民身份号码 (GB 11643),
 * 统一社会信用代码 (GB 32100), mobile numbers. Pure functions of the text; whether a number was ever given out they cannot
 * tell. Start at {@link cn.yijianshi.identifiers.IdentifierKind}. Depends on nothing.
 */
@NullMarked
package cn.yijianshi.identifiers;

import org.jspecify.annotations.NullMarked;
