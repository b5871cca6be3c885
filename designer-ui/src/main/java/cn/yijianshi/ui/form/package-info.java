/**
 * Draws a form from its JSON Schema and layout hints, and nothing else: what the API serves is what the screen shows.
 * Start at {@link cn.yijianshi.ui.form.SchemaForm}; {@link cn.yijianshi.ui.form.FieldInputs} chooses the control for a
 * type. Depends on the engine's {@code forms} and {@code catalogue}, and on {@code parts}.
 */
@NullMarked
package cn.yijianshi.ui.form;

import org.jspecify.annotations.NullMarked;
