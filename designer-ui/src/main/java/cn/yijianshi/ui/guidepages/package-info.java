/**
 * Public pages: 办事指南 and 标准化业务手册 of each bundle and each matter, on the screen, on paper and as PDF, without
 * logging in. Start at {@link cn.yijianshi.ui.guidepages.HandbookView}. Depends on the engine's handbooks.
 */
@NullMarked
package cn.yijianshi.ui.guidepages;

import org.jspecify.annotations.NullMarked;
