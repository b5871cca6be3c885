package cn.yijianshi.adoption;

import cn.yijianshi.canonical.Hash;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one region of a path has on a day.
 *
 * @param inherited what it would have without values of its own
 * @param adoption the version in force; null where the region has not adopted by then
 * @param dropped elements whose own value no longer holds, for as long as this version of the adoption lasts
 * @param seen changed elements since this version of the adoption is in force, by the difference's id
 */
record Level(
        String region,
        SortedMap<Element, Sourced> inherited,
        @Nullable Adoption adoption,
        Set<Element> dropped,
        Map<Hash, Element> seen) {

    boolean adopts() {
        return adoption != null && adoption.inUse();
    }
}
