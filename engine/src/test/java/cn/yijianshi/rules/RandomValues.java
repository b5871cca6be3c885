package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Random choices from values so few that they meet on the boundaries. */
final class RandomValues {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final List<String> DAYS =
            List.of("2024-02-28", "2024-02-29", "2024-03-01", "2026-02-28", "2026-03-01", "2026-03-02");
    static final List<String> BIRTHS =
            List.of("2008-02-29", "2008-03-01", "2008-03-02", "2006-03-01", "2008-02-28", "2030-01-01");
    static final List<String> CODES = List.of("x", "y", "z");
    static final List<String> KINDS = List.of("person", "enterprise", "individual-business");
    static final List<String> CREDITS = List.of("normal", "broken-promise", "serious-dishonesty");
    static final List<String> REGIONS = List.of("990000", "990100", "990102", "990200");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "2.5", "3", "18");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** One time in so many. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    BigDecimal number() {
        return new BigDecimal(pick(NUMBERS));
    }

    ArrayNode texts(List<String> of, int count) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        ArrayNode texts = JSON.arrayNode();
        shuffled.subList(0, Math.min(count, shuffled.size())).forEach(texts::add);
        return texts;
    }

    /** What is known three times in four. */
    void maybe(Runnable known) {
        if (!oneIn(4)) {
            known.run();
        }
    }
}
