package cn.yijianshi.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Hash ONE = new Hash("1".repeat(64));
    private static final Hash TWO = new Hash("2".repeat(64));
    private static final Hash THREE = new Hash("3".repeat(64));

    private final Kept<String> kept = new Kept<>(2);
    private final List<Hash> made = new ArrayList<>();

    @Test
    void whatWasUsedLastIsKept() {
        get(ONE);
        get(TWO);
        get(ONE);
        get(THREE);
        get(ONE);
        get(TWO);

        assertThat(made).containsExactly(ONE, TWO, THREE, TWO);
        assertThat(kept.size()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeMadeTakesNoPlaceAndIsTriedAgain() {
        assertThatThrownBy(() -> kept.get(ONE, hash -> {
                    throw new IllegalArgumentException("none");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(kept.size()).isZero();
        assertThat(get(ONE)).isEqualTo(ONE.hex());
    }

    @Test
    void oneIsMadeWhileAnotherIsBeingMade() throws Exception {
        CountDownLatch otherIsThere = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<String> slow = threads.submit(() -> kept.get(ONE, hash -> {
                begun.countDown();
                return "with the other: " + awaited(otherIsThere);
            }));
            begun.await();
            get(TWO);
            otherIsThere.countDown();

            assertThat(slow.get()).isEqualTo("with the other: true");
        }
    }

    @Test
    void severalThreadsThatAskForTheSameGetOneMaking() throws Exception {
        AtomicInteger makings = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> {
                    all.countDown();
                    awaited(all);
                    return kept.get(ONE, hash -> "made " + makings.incrementAndGet());
                }));
            }
            for (Future<String> one : asked) {
                assertThat(one.get()).isEqualTo("made 1");
            }
        }
    }

    private String get(Hash hash) {
        return kept.get(hash, h -> {
            made.add(h);
            return h.hex();
        });
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
