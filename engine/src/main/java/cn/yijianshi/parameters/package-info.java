/**
 * Parameters of a place (参数): what differs from city to city in how cases are handled, with dated values by region and
 * their source. What rules read stands in rule packs instead. Start at {@link
 * cn.yijianshi.parameters.PlaceParameters}. Depends on security.
 */
@NullMarked
package cn.yijianshi.parameters;

import org.jspecify.annotations.NullMarked;
