package cn.yijianshi.rules.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a situation within a box that none of other boxes contains. A box of which only one dimension is still open
 * leaves one way out, so such boxes go first (as unit clauses do in a SAT solver); boxes that share no open dimension are
 * searched apart. The worst case is exponential, hence the {@link Effort}.
 */
final class Search {

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
        List<List<Open>> parts = parts(open);
        return parts.size() == 1 ? around(within, open) : apart(within, parts);
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

    /** Leaves the box with the fewest ways out by each of them in turn. */
    private Atoms @Nullable [] around(Atoms[] within, List<Open> open) {
        Open first = open.getFirst();
        for (Open other : open) {
            if (other.dimensions.size() < first.dimensions.size()) {
                first = other;
            }
        }
        List<Box> rest = new ArrayList<>(open.size());
        for (Open other : open) {
            if (other != first) {
                rest.add(other.box);
            }
        }
        Atoms[] left = within.clone();
        for (int i = 0; i < first.box.dimensions.length; i++) {
            int dimension = first.box.dimensions[i];
            Atoms out = left[dimension].minus(first.box.sets[i]);
            if (!out.isEmpty()) {
                Atoms inside = left[dimension].and(first.box.sets[i]);
                left[dimension] = out;
                Atoms[] found = outside(left.clone(), rest);
                if (found != null || effort.exhausted()) {
                    return found;
                }
                left[dimension] = inside;
            }
        }
        return null;
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
            List<Open> part = new ArrayList<>(List.of(one));
            for (int dimension : one.dimensions) {
                List<Open> other = byDimension.get(dimension);
                if (other != null && other != part) {
                    List<Open> smaller = other.size() < part.size() ? other : part;
                    List<Open> larger = smaller == other ? part : other;
                    larger.addAll(smaller);
                    smaller.forEach(o -> o.dimensions.forEach(d -> byDimension.put(d, larger)));
                    part = larger;
                }
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
