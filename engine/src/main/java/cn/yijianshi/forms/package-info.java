/**
 * One form from the data elements of several matters: the elements that are asked become a JSON Schema with layout hints,
 * and the same schema is served, drawn and checked. Start at {@link cn.yijianshi.forms.FormGenerator}, then
 * {@link cn.yijianshi.forms.FormValidator}. Depends on catalogue, definitions, canonical and identifiers; no Spring.
 */
@NullMarked
package cn.yijianshi.forms;

import org.jspecify.annotations.NullMarked;
