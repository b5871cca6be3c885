package cn.yijianshi.rules.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a situation within a box that none of other boxes contains. A box of which only one dimension is still open
 * leaves one way out, so such boxes go first (as unit clauses do in a SAT solver); boxes that share no open dimension are
 * searched apart; otherwise the dimension that most boxes turn on is cut in two where that leaves the fewest boxes on both
 * sides. The worst case is exponential, hence the {@link Effort}.
 */
final class Search {

    /** How many cuts of a dimension are compared. */
    private static final int CUTS = 48;

    private final Effort effort;

    Search(Effort effort) {
        this.effort = effort;
    }

    /** @param point what was found, on each dimension the atoms that do; null where there is none or it was given up */
    record Result(Atoms @Nullable [] point, boolean givenUp) {}

    Result find(Atoms[] within, List<Box> avoid) {
        effort.next();
        for (Atoms atoms : within) {
            if (atoms.isEmpty()) {
                return new Result(null, false);
            }
        }
        Atoms[] point = outside(within, avoid);
        return new Result(point, point == null && effort.exhausted());
    }

    /** A box that still meets what is searched, with the dimensions on which it does not contain all of it. */
    private record Open(Box box, List<Integer> dimensions) {}

    private Atoms @Nullable [] outside(Atoms[] within, List<Box> avoid) {
        effort.spend(avoid.size() + 1);
        if (effort.exhausted()) {
            return null;
        }
        List<Open> open = new ArrayList<>();
        for (Box box : avoid) {
            List<Integer> dimensions = open(within, box);
            if (dimensions != null) {
                if (dimensions.isEmpty()) {
                    return null;
                }
                open.add(new Open(box, dimensions));
            }
        }
        if (open.isEmpty()) {
            return within;
        }
        for (Open one : open) {
            if (one.dimensions.size() == 1) {
                return around(within, one, open);
            }
        }
        List<List<Open>> parts = parts(open);
        return parts.size() == 1 ? halves(within, open) : apart(within, parts);
    }

    /** Null where the box does not meet what is searched. */
    private static @Nullable List<Integer> open(Atoms[] within, Box box) {
        List<Integer> open = new ArrayList<>(4);
        for (int i = 0; i < box.dimensions.length; i++) {
            Atoms searched = within[box.dimensions[i]];
            if (!searched.meets(box.sets[i])) {
                return null;
            }
            if (!searched.within(box.sets[i])) {
                open.add(box.dimensions[i]);
            }
        }
        return open;
    }

    /** Leaves a box by the only way out. */
    private Atoms @Nullable [] around(Atoms[] within, Open box, List<Open> open) {
        int dimension = box.dimensions.getFirst();
        Atoms[] left = within.clone();
        left[dimension] = within[dimension].minus(set(box, dimension));
        return outside(left, boxes(open));
    }

    private Atoms @Nullable [] halves(Atoms[] within, List<Open> open) {
        int dimension = busiest(within.length, open);
        Atoms cut = cut(within[dimension], dimension, open);
        effort.spend(open.size());
        for (Atoms half : List.of(cut, within[dimension].minus(cut))) {
            Atoms[] part = within.clone();
            part[dimension] = half;
            Atoms[] found = outside(part, boxes(open));
            if (found != null || effort.exhausted()) {
                return found;
            }
        }
        return null;
    }

    /** The dimension that most boxes turn on; boxes with few ways out count more. */
    private static int busiest(int dimensions, List<Open> open) {
        double[] weight = new double[dimensions];
        for (Open one : open) {
            for (int dimension : one.dimensions) {
                weight[dimension] += 1 + Math.scalb(8.0, -one.dimensions.size());
            }
        }
        int busiest = 0;
        for (int i = 1; i < dimensions; i++) {
            busiest = weight[i] > weight[busiest] ? i : busiest;
        }
        return busiest;
    }

    /** A proper part of the values that leaves few boxes on both sides: the set of a box, or what comes before it or its end. */
    private static Atoms cut(Atoms values, int dimension, List<Open> open) {
        Set<Atoms> cuts = new LinkedHashSet<>();
        for (Open one : open) {
            if (one.dimensions.contains(dimension) && cuts.size() < CUTS) {
                Atoms inside = values.and(set(one, dimension));
                cuts.add(inside);
                cuts.add(values.before(inside.first()));
                cuts.add(values.before(inside.last() + 1));
            }
        }
        Atoms best = null;
        int least = Integer.MAX_VALUE;
        for (Atoms cut : cuts) {
            if (!cut.isEmpty() && !values.within(cut)) {
                Atoms rest = values.minus(cut);
                int left = 0;
                for (Open one : open) {
                    Atoms set = one.dimensions.contains(dimension) ? set(one, dimension) : values;
                    left += (cut.meets(set) ? 1 : 0) + (rest.meets(set) ? 1 : 0);
                }
                if (left < least) {
                    least = left;
                    best = cut;
                }
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static Atoms set(Open one, int dimension) {
        return one.box.sets[Arrays.binarySearch(one.box.dimensions, dimension)];
    }

    private static List<Box> boxes(List<Open> open) {
        List<Box> boxes = new ArrayList<>(open.size());
        open.forEach(o -> boxes.add(o.box));
        return boxes;
    }

    /** Parts share no dimension: a way out of each of them together is a way out of all. */
    private Atoms @Nullable [] apart(Atoms[] within, List<List<Open>> parts) {
        Atoms[] found = within.clone();
        parts.sort(Comparator.comparingInt(List::size));
        for (List<Open> part : parts) {
            Atoms[] out = outside(within, part.stream().map(Open::box).toList());
            if (out == null) {
                return null;
            }
            for (Open open : part) {
                for (int dimension : open.dimensions) {
                    found[dimension] = out[dimension];
                }
            }
        }
        return found;
    }

    private static List<List<Open>> parts(List<Open> open) {
        Map<Integer, List<Open>> byDimension = new HashMap<>();
        List<List<Open>> parts = new ArrayList<>();
        for (Open one : open) {
            List<Open> part = new ArrayList<>();
            for (int dimension : one.dimensions) {
                List<Open> other = byDimension.get(dimension);
                if (other != null && other != part) {
                    List<Open> smaller = other.size() < part.size() ? other : part;
                    List<Open> larger = smaller == other ? part : other;
                    larger.addAll(smaller);
                    smaller.forEach(o -> o.dimensions.forEach(d -> byDimension.put(d, larger)));
                    part = larger;
                }
            }
            part.add(one);
            for (int dimension : one.dimensions) {
                byDimension.put(dimension, part);
            }
        }
        for (List<Open> part : byDimension.values()) {
            if (parts.stream().noneMatch(p -> p == part)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
