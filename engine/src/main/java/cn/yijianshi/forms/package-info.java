/** Forms; see FormGenerator. Depends on catalogue, definitions and canonical. */
@NullMarked
package cn.yijianshi.forms;

import org.jspecify.annotations.NullMarked;
