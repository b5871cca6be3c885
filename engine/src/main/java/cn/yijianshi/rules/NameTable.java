package cn.yijianshi.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number of a name. Generated rules name what they read; since a literal in a class is the same object as the
 * interned name, finding it is comparing two addresses.
 */
final class NameTable {

    private final @Nullable String[] names;
    private final int[] numbers;
    private final int mask;

    NameTable(Map<String, Integer> numberOfName) {
        int capacity = Integer.highestOneBit(Math.max(1, numberOfName.size())) * 8;
        names = new String[capacity];
        numbers = new int[capacity];
        mask = capacity - 1;
        numberOfName.forEach((name, number) -> {
            int at = spread(name);
            while (names[at] != null) {
                at = (at + 1) & mask;
            }
            names[at] = name.intern();
            numbers[at] = number;
        });
    }

    /** The number of a name; -1 where it has none. */
    int find(String name) {
        int at = spread(name);
        String there = names[at];
        while (there != null) {
            if (isSame(there, name)) {
                return numbers[at];
            }
            at = (at + 1) & mask;
            there = names[at];
        }
        return -1;
    }

    @SuppressWarnings({"StringEquality", "ReferenceEquality"})
    private static boolean isSame(String one, String other) {
        return one == other || one.equals(other);
    }

    private int spread(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 15) & mask;
    }
}
