package cn.yijianshi.rules.checks;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The situations in which a conjunction of cells is true: on each dimension it speaks of a set of atoms, none of them empty. */
final class Box {

    /** Every situation. */
    static final Box ALL = new Box(Map.of());

    /** Dimensions spoken of, ascending. */
    final int[] dimensions;

    final Atoms[] sets;

    private final int hash;

    private Box(Map<Integer, Atoms> sets) {
        TreeMap<Integer, Atoms> sorted = new TreeMap<>(sets);
        this.dimensions = sorted.keySet().stream().mapToInt(d -> d).toArray();
        this.sets = sorted.values().toArray(Atoms[]::new);
        this.hash = 31 * Arrays.hashCode(dimensions) + Arrays.hashCode(this.sets);
    }

    static Box of(int dimension, Atoms atoms) {
        return new Box(Map.of(dimension, atoms));
    }

    /** Where both are true; empty where they cannot be. */
    Optional<Box> and(Box other) {
        Map<Integer, Atoms> both = new TreeMap<>();
        for (int i = 0; i < dimensions.length; i++) {
            both.put(dimensions[i], sets[i]);
        }
        for (int i = 0; i < other.dimensions.length; i++) {
            Atoms mine = both.get(other.dimensions[i]);
            Atoms atoms = mine == null ? other.sets[i] : mine.and(other.sets[i]);
            if (atoms.isEmpty()) {
                return Optional.empty();
            }
            both.put(other.dimensions[i], atoms);
        }
        return Optional.of(new Box(both));
    }

    /** Whether it turns on a dimension. */
    boolean speaksOf(int dimension) {
        return Arrays.binarySearch(dimensions, dimension) >= 0;
    }

    boolean meets(Box other) {
        int mine = 0;
        int theirs = 0;
        while (mine < dimensions.length && theirs < other.dimensions.length) {
            int apart = dimensions[mine] - other.dimensions[theirs];
            if (apart == 0 && !sets[mine].meets(other.sets[theirs])) {
                return false;
            }
            mine += apart <= 0 ? 1 : 0;
            theirs += apart >= 0 ? 1 : 0;
        }
        return true;
    }

    /** Narrows a universe to this box. */
    Atoms[] in(Atoms[] universe) {
        Atoms[] narrowed = universe.clone();
        for (int i = 0; i < dimensions.length; i++) {
            narrowed[dimensions[i]] = universe[dimensions[i]].and(sets[i]);
        }
        return narrowed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box
                && hash == box.hash
                && Arrays.equals(dimensions, box.dimensions)
                && Arrays.equals(sets, box.sets);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
