package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Cause;
import java.util.List;

/**
 * One material that one matter asks for, or may ask for.
 *
 * @param truth whether it is asked for
 * @param because why, where it is
 */
record Requirement(Matter matter, Material material, Truth truth, int originals, int copies, List<Cause> because) {}
