/**
 * Documents a case produces (文书): templates without logic, filled with data, as PDF with an embedded font. Start at
 * {@link cn.yijianshi.letters.Letters}. Depends on catalogue (legal basis) and definitions (faults); no Spring.
 */
@NullMarked
package cn.yijianshi.letters;

import org.jspecify.annotations.NullMarked;
