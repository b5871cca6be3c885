/**
 * The edited catalogue (事项目录管理): entries as administrators change them, in the database, every version kept with its
 * state (草稿, 在用, 暂停, 取消), the day it takes effect, who changed it and why. Starts as the shipped catalogue. Start at
 * {@link cn.yijianshi.register.CatalogueRegister}. Releases are made from definitions and do not read it. Depends on bundle
 * (for its checks), canonical, catalogue, definitions, releases (for what is shipped) and security.
 */
@NullMarked
package cn.yijianshi.register;

import org.jspecify.annotations.NullMarked;
