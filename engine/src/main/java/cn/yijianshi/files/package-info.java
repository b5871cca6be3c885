/**
 * Uploads: what may be kept, kept once by its content, sealed with the applicant's key. Start at
 * {@link cn.yijianshi.files.Files}. Depends on {@code canonical} and {@code security}.
 */
@NullMarked
package cn.yijianshi.files;

import org.jspecify.annotations.NullMarked;
