/**
 * The catalogue on screen (事项目录): finding matters, reading and editing one with all its elements, taking matters and
 * bundles over with values of one's own (认领), and the catalogue as an Excel workbook. Start at
 * {@link cn.yijianshi.ui.catalogue.CatalogueView}. What an element is called and how it is written comes from the engine's
 * workbooks, so that screen and workbook speak alike. Uses {@code frame}, {@code parts} and the date picker of {@code form}.
 */
@NullMarked
package cn.yijianshi.ui.catalogue;

import org.jspecify.annotations.NullMarked;
