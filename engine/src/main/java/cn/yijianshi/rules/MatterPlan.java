package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Scope.Mode;
import java.util.List;

/**
 * A matter of a bundle with the rows about it, in their order.
 *
 * @param applying rows that conclude that it applies
 * @param excluding rows that conclude that it is not needed
 * @param materials sorted by id
 */
record MatterPlan(
        Matter matter, Mode mode, List<RowRef> applying, List<RowRef> excluding, List<MaterialPlan> materials) {}
