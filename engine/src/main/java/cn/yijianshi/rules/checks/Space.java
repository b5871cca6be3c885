package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dimensions as they are on one law date and for groups of one size, in the same order everywhere. */
final class Space {

    private final Map<String, Integer> index = new HashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final Map<Seen, Atoms> met = new HashMap<>();
    private final Map<Box, Box> boxes = new HashMap<>();

    /** Every value that each fact can have. */
    private final List<Atoms> known = new ArrayList<>();

    /** The same, and “not known” for facts that may stay so. */
    private final List<Atoms> possible = new ArrayList<>();

    private record Seen(int dimension, Column column, Cell cell) {}

    void add(String key, Dimension dimension, boolean mayStayUnknown) {
        index.put(key, dimensions.size());
        dimensions.add(dimension);
        known.add(dimension.values());
        possible.add(mayStayUnknown ? dimension.values().orUnknown(dimension.size()) : dimension.values());
    }

    /** Null where there is none of that key. */
    @Nullable
    Integer dimension(String key) {
        return index.get(key);
    }

    Dimension get(int dimension) {
        return dimensions.get(dimension);
    }

    int size() {
        return dimensions.size();
    }

    Atoms meeting(int dimension, Column column, Cell cell) {
        return met.computeIfAbsent(
                new Seen(dimension, column, cell),
                s -> dimensions.get(dimension).met(column, cell).and(known.get(dimension)));
    }

    /** One box for all that are equal. */
    Box same(Box box) {
        return boxes.computeIfAbsent(box, b -> b);
    }

    Atoms[] known() {
        return known.toArray(Atoms[]::new);
    }

    Atoms[] possible() {
        return possible.toArray(Atoms[]::new);
    }
}
