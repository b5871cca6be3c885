package cn.yijianshi.adoption;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an original says from a day on, as seen from one region.
 *
 * @param offered false where it is cancelled on that day
 * @param matters ids of the matters it holds
 * @param parameterTypes by {@code pack/parameter}, also of those that have no value there
 * @param materials ids of the materials that the catalogue lists, of those anybody added
 */
record Snapshot(
        LocalDate from,
        boolean offered,
        SortedMap<Element, Sourced> values,
        Set<String> matters,
        Map<String, String> parameterTypes,
        Set<String> materials) {

    Snapshot {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        matters = Set.copyOf(matters);
        parameterTypes = Map.copyOf(parameterTypes);
        materials = Set.copyOf(materials);
    }
}
