package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    private static final Set<String> TOLD = Set.of("join-waits-for-ever", "runs-several-times", "never-ends");
    private static final int ROUNDS = Boolean.getBoolean("yijianshi.soak") ? 20_000 : 2_000;

    /** Random processes, judged by playing every order of every branch. */
    @Test
    void what_is_told_is_what_playing_every_order_shows() {
        Random random = new Random(20260101);
        Map<Set<String>, Integer> seen = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Drawing drawing = random(random);
            ProcessReading reading = drawing.read();
            Set<String> codes = new TreeSet<>(drawing.codes());
            Set<String> others = new HashSet<>(codes);
            others.removeAll(TOLD);
            if (!others.isEmpty() || reading.model().isEmpty()) {
                continue;
            }
            Set<String> played = TokenGame.verdict(reading.model().get());
            assertThat(codes.isEmpty()).as(drawing.xml()).isEqualTo(played.isEmpty());
            seen.merge(played, 1, Integer::sum);
        }
        assertThat(seen.getOrDefault(Set.of(), 0)).as("sound ones: " + seen).isGreaterThan(ROUNDS / 50);
        assertThat(seen.keySet().stream().flatMap(Set::stream)).containsAll(TOLD);
    }

    /** A few gateways and steps, each led on to some later one, now and then back to an earlier one. */
    private static Drawing random(Random random) {
        int nodes = 3 + random.nextInt(6);
        Drawing drawing = Drawing.of().start();
        boolean[] gateway = new boolean[nodes];
        String[] kinds = new String[nodes];
        for (int i = 0; i < nodes; i++) {
            gateway[i] = random.nextInt(4) > 0;
            kinds[i] = List.of("parallel", "inclusive", "exclusive").get(random.nextInt(3));
            if (gateway[i]) {
                drawing.gateway("n" + i, kinds[i]);
            } else {
                drawing.step("n" + i, "kind='review' matter='m0'");
            }
        }
        drawing.end().flow("first", "start", "n0");
        for (int i = 0; i < nodes; i++) {
            int ways = gateway[i] ? 1 + random.nextInt(3) : 1;
            for (int w = 0; w < ways; w++) {
                boolean back = gateway[i] && w > 0 && random.nextInt(8) == 0;
                int to = back ? random.nextInt(i + 1) : i + 1 + random.nextInt(Math.min(3, nodes - i));
                String target = to >= nodes ? "end" : "n" + to;
                String id = "f" + i + "-" + w;
                if (ways > 1 && w < ways - 1 && !kinds[i].equals("parallel")) {
                    String asks = random.nextBoolean() ? "applies" : "not-applies";
                    drawing.flow(id, "n" + i, target, asks + "='m" + random.nextInt(3) + "'");
                } else {
                    drawing.flow(id, "n" + i, target);
                }
            }
        }
        return drawing;
    }

    @Test
    void nested_blocks_are_settled_however_many_branches_there_are() {
        Drawing drawing = Drawing.of()
                .start()
                .gateway("split", "inclusive")
                .gateway("join", "inclusive")
                .end();
        drawing.flow("in", "start", "split").flow("out", "join", "end").flow("none", "split", "join");
        for (int i = 0; i < 60; i++) {
            drawing.review("a" + i).step("b" + i, "kind='decide' matter='m" + i + "'");
            drawing.flow("s" + i, "split", "a" + i, "applies='m" + i + "'")
                    .flow("t" + i, "a" + i, "b" + i)
                    .flow("u" + i, "b" + i, "join");
        }
        assertThat(drawing.codes()).isEmpty();
    }

    @Test
    void what_could_not_be_looked_at_is_told() {
        Drawing drawing = Drawing.of()
                .start()
                .gateway("split", "inclusive")
                .gateway("join", "parallel")
                .end();
        drawing.flow("in", "start", "split").flow("out", "join", "end").flow("none", "split", "join");
        for (int i = 0; i < 20; i++) {
            drawing.review("a" + i);
            drawing.flow("s" + i, "split", "a" + i, "applies='m" + i + "'").flow("u" + i, "a" + i, "join");
        }
        assertThat(drawing.codes()).contains("not-settled");
    }

    @Test
    void a_way_that_is_known_from_an_earlier_choice_counts() {
        assertThat(twoChoices("applies='m'", "applies='m'").codes()).isEmpty();
        assertThat(twoChoices("applies='m'", "not-applies='m'").codes()).containsExactly("join-waits-for-ever");
    }

    /** A branch is begun where the first holds, and waited for where the second holds. */
    private static Drawing twoChoices(String first, String second) {
        return Drawing.of()
                .start()
                .gateway("begin", "inclusive")
                .review("side")
                .review("main")
                .gateway("ask", "exclusive")
                .gateway("wait", "parallel")
                .gateway("gather", "inclusive")
                .end()
                .flow("f1", "start", "begin")
                .flow("f2", "begin", "side", first)
                .flow("f3", "begin", "main", "not-applies='never-asked-again'")
                .flow("f3b", "begin", "main", "applies='never-asked-again'")
                .flow("f4", "main", "ask")
                .flow("f5", "ask", "wait", second)
                .flow("f6", "ask", "gather")
                .flow("f7", "side", "wait")
                .flow("f8", "wait", "gather")
                .flow("f9", "gather", "end");
    }

    @Test
    void every_choice_has_a_way_by_itself() {
        Drawing drawing = Drawing.of()
                .start()
                .gateway("g", "exclusive")
                .gateway("h", "exclusive")
                .gateway("meet", "exclusive")
                .review("a")
                .end();
        drawing.flow("f1", "start", "g")
                .flow("f2", "g", "h", "route='m' is='general'")
                .flow("f3", "g", "meet")
                .flow("f4", "h", "a", "route='m' is='commitment'")
                .flow("f5", "h", "meet", "route='m' is='general'")
                .flow("f6", "a", "meet")
                .flow("f7", "meet", "end");
        assertThat(drawing.codes())
                .as("whatever the first choice says, the second has no way for other routes")
                .containsExactly("no-otherwise");
    }
}
