/**
 * One form from the data elements of several matters: the elements that are asked become a JSON Schema with layout hints,
 * and the same schema is served, drawn and checked. Start at {@link cn.yijianshi.forms.FormGenerator}, then
 * {@link cn.yijianshi.forms.FilledForm}, which says what is shown, required and computed as a form stands, and
 * {@link cn.yijianshi.forms.FormValidator}. What fields have to do with each other is written and judged in the condition
 * language of the rules. Depends on catalogue, rules, definitions, canonical and identifiers; no Spring.
 */
@NullMarked
package cn.yijianshi.forms;

import org.jspecify.annotations.NullMarked;
