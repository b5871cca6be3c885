/**
 * The catalogue as an Excel workbook and back: every sheet and column is described once, the same for both ways. A workbook
 * from outside is looked at before it is opened, tried out with every fault by sheet and cell, and taken in as a whole or
 * not at all. Start at {@link cn.yijianshi.workbooks.CatalogueWorkbooks}. The only package that knows Apache POI. Depends on
 * bundle (for its checks), canonical, catalogue, definitions, register and security.
 */
@NullMarked
package cn.yijianshi.workbooks;

import org.jspecify.annotations.NullMarked;
