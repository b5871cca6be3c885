package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The one question behind all checks: a point of a box outside others. */
class SearchTest {

    private static final int DIMENSIONS = 14;
    private static final int RANDOM = Boolean.getBoolean("yijianshi.soak") ? 100_000 : 3_000;

    private static Atoms[] everything() {
        Atoms[] all = new Atoms[DIMENSIONS];
        java.util.Arrays.fill(all, Atoms.known(2));
        return all;
    }

    private static Box box(int... values) {
        Box box = Box.ALL;
        for (int i = 0; i < values.length; i += 2) {
            int value = values[i + 1];
            box = box.and(Box.of(values[i], Atoms.of(2, a -> a == value))).orElseThrow();
        }
        return box;
    }

    /** All points with an even, and all with an odd number of ones are left out: nothing shorter proves it than looking. */
    private static List<Box> parities() {
        List<Box> boxes = new ArrayList<>();
        for (int bits = 0; bits < 1 << DIMENSIONS; bits++) {
            int[] values = new int[2 * DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                values[2 * i] = i;
                values[2 * i + 1] = (bits >> i) & 1;
            }
            boxes.add(box(values));
        }
        return boxes;
    }

    @Test
    void aPointOutsideIsFoundAndLiesOutside() {
        Search.Result result = new Search(new Effort(1000, 1000))
                .find(everything(), List.of(box(0, 1), box(0, 0, 1, 1), box(2, 0), box(3, 1, 2, 1)));
        Atoms[] point = java.util.Objects.requireNonNull(result.point());
        assertThat(List.of(point[0].first(), point[1].first(), point[2].first(), point[3].first()))
                .containsExactly(0, 0, 1, 0);
        assertThat(result.givenUp()).isFalse();
    }

    @Test
    void boxesThatCoverEverythingLeaveNoPoint() {
        Search.Result result = new Search(new Effort(1000, 1000))
                .find(everything(), List.of(box(0, 1), box(0, 0, 1, 1), box(1, 0, 5, 1), box(5, 0, 0, 0)));
        assertThat(result.point()).isNull();
        assertThat(result.givenUp()).isFalse();
    }

    @Test
    void amongRandomBoxesAPointIsFoundWhereLookingFindsOne() {
        int found = 0;
        for (int seed = 0; seed < RANDOM; seed++) {
            Random random = new Random(seed);
            List<Box> boxes = new ArrayList<>();
            for (int i = 0, n = 4 + random.nextInt(60); i < n; i++) {
                boxes.add(randomBox(random));
            }
            Atoms[] within = new Atoms[6];
            java.util.Arrays.fill(within, Atoms.known(3));
            boolean some = all(within).stream().anyMatch(p -> boxes.stream().noneMatch(b -> inside(p, b)));
            Search.Result result = new Search(new Effort(100_000, 100_000)).find(within, boxes);
            assertThat(result.point() != null).as("seed %d", seed).isEqualTo(some);
            assertThat(all(result)).as("seed %d", seed).noneMatch(p -> boxes.stream()
                    .anyMatch(b -> inside(p, b)));
            found += some ? 1 : 0;
        }
        assertThat(found).isBetween(RANDOM / 10, RANDOM * 9 / 10);
    }

    /** Two or three dimensions of six, on each one or two of three values. */
    private static Box randomBox(Random random) {
        Box box = Box.ALL;
        List<Integer> dimensions = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
        java.util.Collections.shuffle(dimensions, random);
        for (int dimension : dimensions.subList(0, 2 + random.nextInt(2))) {
            int bits = 1 + random.nextInt(6);
            box = box.and(Box.of(dimension, Atoms.of(3, a -> (bits >> a & 1) == 1)))
                    .orElseThrow();
        }
        return box;
    }

    private static boolean inside(int[] point, Box box) {
        return IntStream.range(0, box.dimensions.length).allMatch(i -> box.sets[i].has(point[box.dimensions[i]]));
    }

    private static List<int[]> all(Search.Result result) {
        return result.point() == null ? List.of() : all(result.point());
    }

    /** Every point of a product; of dimensions beyond the sixth only the first. */
    private static List<int[]> all(Atoms[] product) {
        List<int[]> points = new ArrayList<>(List.of(new int[product.length]));
        for (int dimension = 0; dimension < product.length; dimension++) {
            List<int[]> more = new ArrayList<>();
            for (int[] point : points) {
                for (int atom = product[dimension].first();
                        atom <= (dimension < 6 ? product[dimension].last() : product[dimension].first());
                        atom++) {
                    if (product[dimension].has(atom)) {
                        int[] next = point.clone();
                        next[dimension] = atom;
                        more.add(next);
                    }
                }
            }
            points = more;
        }
        return points;
    }

    @Test
    void whatTakesMoreWorkThanItMayIsGivenUpAndSaysSo() {
        List<Box> boxes = parities();
        assertThat(new Search(new Effort(20_000, 20_000))
                        .find(everything(), boxes)
                        .givenUp())
                .isTrue();
        assertThat(new Search(new Effort(100_000_000, 100_000_000))
                        .find(everything(), boxes)
                        .point())
                .isNull();
    }
}
