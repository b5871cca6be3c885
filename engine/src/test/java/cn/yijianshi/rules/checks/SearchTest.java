package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one question behind all checks: a point of a box outside others. */
class SearchTest {

    private static final int DIMENSIONS = 14;

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
