/**
 * Parts that several screens are built of: the page's head with its one main action, states as word, icon and colour,
 * the panel that tells why, the stepper, documents beside the work. Start at {@link cn.yijianshi.ui.parts.PageHeader}.
 * Depends on nothing but Vaadin.
 */
@NullMarked
package cn.yijianshi.ui.parts;

import org.jspecify.annotations.NullMarked;
