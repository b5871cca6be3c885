/**
 * Who is acting, what they may do, and the keys that personal data are sealed with. Start at
 * {@link cn.yijianshi.security.CurrentActor} and {@link cn.yijianshi.security.Access} for the first two, at
 * {@link cn.yijianshi.security.SubjectKeys} for the third. Depends on {@code canonical} only.
 */
@NullMarked
package cn.yijianshi.security;

import org.jspecify.annotations.NullMarked;
