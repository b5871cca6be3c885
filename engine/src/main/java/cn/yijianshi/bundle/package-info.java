/**
 * The bundle's definition (一件事): read, composed, checked, and turned into one canonical whole. Start at
 * {@code Definitions}. Depends on catalogue, forms, rules, process, calendar, letters, definitions and canonical; core logic without
 * Spring.
 */
@NullMarked
package cn.yijianshi.bundle;

import org.jspecify.annotations.NullMarked;
