/**
 * 办事指南 and 标准化业务手册: for each matter and each bundle a document for citizens and one for those who handle cases,
 * written from the release that decides the cases, so that what is promised cannot differ from what is done. Start at
 * {@link cn.yijianshi.handbooks.Handbooks}; {@link cn.yijianshi.handbooks.Handbook} is what a screen draws. Depends on
 * releases and the parts of a definition, reductions, letters (for printing), calendar and
 * canonical (the release's hash).
 */
@NullMarked
package cn.yijianshi.handbooks;

import org.jspecify.annotations.NullMarked;
