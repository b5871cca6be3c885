/**
 * The numbers by which persons, firms, matters and licences are known, parsed and checked by their own arithmetic:
 * 公民身份号码 (GB 11643), 统一社会信用代码 (GB 32100), the codes of a matter (GB/T 39554.1), 电子证照标识 (GB/T 36904), 行政区划代码
 * (GB/T 2260), telephone numbers. Pure functions of the text; whether a number was ever given out they cannot tell. Start at
 * {@link cn.yijianshi.identifiers.IdentifierKind} for what applicants fill in and at
 * {@link cn.yijianshi.identifiers.ImplementingCode} for what a catalogue holds. Depends on nothing.
 */
@NullMarked
package cn.yijianshi.identifiers;

import org.jspecify.annotations.NullMarked;
