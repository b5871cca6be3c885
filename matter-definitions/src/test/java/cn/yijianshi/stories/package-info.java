/** The shipped bundles at work: their scenarios, and whole cases against a real database. */
@NullMarked
package cn.yijianshi.stories;

import org.jspecify.annotations.NullMarked;
