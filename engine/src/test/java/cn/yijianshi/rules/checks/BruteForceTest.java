package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.rules.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * On random small tables the checks say what looking at every single situation says. The looking shares nothing with the
 * checks: a row is a list of predicates, made together with the text of its cells.
 */
class BruteForceTest {

    private static final int TABLES = Boolean.getBoolean("yijianshi.soak") ? 20_000 : 300;

    /** Compiling takes longer than checking. */
    private static final int EXAMPLES = Boolean.getBoolean("yijianshi.soak") ? 200 : 10;

    private static final List<String> KINDS = List.of("x", "y", "z");
    private static final List<String> CREDITS = List.of("normal", "broken-promise", "serious-dishonesty", "?");
    private static final int START = 2;
    private static final double[] AREAS = {0.5, 1, 1.5, 2, 2.5, 3, 4};

    /**
     * One situation.
     *
     * @param kind null where the guide does not ask it
     * @param items bits of p, q and r
     * @param credit {@code ?} where the registry does not answer
     */
    private record Lived(
            boolean shop, @org.jspecify.annotations.Nullable String kind, double area, int items, String credit) {}

    private record RandomRow(String cells, List<Predicate<Lived>> predicates, boolean applies) {
        boolean holds(Lived lived) {
            return predicates.stream().allMatch(p -> p.test(lived));
        }
    }

    @Test
    void theChecksSayWhatLookingAtEverySituationSays() {
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            boolean dependent = random.nextBoolean();
            List<RandomRow> rows = new ArrayList<>();
            for (int i = 0, n = 2 + random.nextInt(7); i < n; i++) {
                rows.add(row(random));
            }
            List<String> told = tables(dependent, rows).told();
            assertThat(told).as("seed %d: %s", seed, rows).containsExactlyInAnyOrderElementsOf(looked(dependent, rows));
            told.forEach(t -> kinds.add(t.substring(0, t.indexOf(' '))));
        }
        assertThat(kinds).contains("contradiction", "never-holds", "pointless-row", "gap");
    }

    @Test
    void everyCounterExampleHoldsWhatItIsFor() {
        for (int seed = 0; seed < EXAMPLES; seed++) {
            Random random = new Random(seed);
            List<RandomRow> rows = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rows.add(row(random));
            }
            CheckedTables tables = tables(true, rows);
            for (TableFinding finding : tables.findings()) {
                switch (finding.kind()) {
                    case CONTRADICTION ->
                        assertThat(tables.decided(finding).findings().stream().map(f -> f.status()))
                                .contains("applies", "not-needed");
                    case GAP ->
                        assertThat(tables.decided(finding).findings())
                                .as("seed %d: %s", seed, rows)
                                .noneMatch(f -> "m1".equals(f.matter()));
                    case POINTLESS ->
                        assertThat(tables.decided(finding).findings().stream()
                                        .flatMap(f -> f.because().stream())
                                        .map(c -> c.row()))
                                .contains(finding.element());
                    case NEVER_HOLDS, OUT_OF_FORCE, NOT_COVERED -> {}
                }
            }
        }
    }

    private static CheckedTables tables(boolean dependent, List<RandomRow> rows) {
        return new CheckedTables()
                .ask("shop", ColumnType.YES_NO, "", "")
                .ask(
                        "kind",
                        ColumnType.ONE_OF,
                        "x, y, z",
                        dependent ? "{reads: answer.shop, type: yes-no, is: true}" : "")
                .ask("area", ColumnType.NUMBER, "", "")
                .ask("items", ColumnType.ANY_OF, "p, q, r", "")
                .parameters(
                        "parameters: ["
                                + "{id: start, name: 起点, type: number, values: [{region: '990000', from: 2020-01-01, value: "
                                + START + ", source: 示例}]},"
                                + "{id: tried, name: 试行, type: yes-no, values: [{region: '990000', from: 2020-01-01, value: true, source: 示例}]}]")
                .table(
                        "concludes: applicability, decides: always",
                        "{id: shop, label: 开店, reads: answer.shop, type: yes-no},"
                                + "{id: kind, label: 业态, reads: answer.kind, type: one-of},"
                                + "{id: area, label: 面积, reads: answer.area, type: number},"
                                + "{id: items, label: 项目, reads: answer.items, type: any-of},"
                                + "{id: tried, label: 试行, reads: parameter.tried, type: yes-no},"
                                + "{id: credit, label: 信用, reads: party.applicant.credit, type: credit}",
                        rows.stream()
                                .map(r -> "when: {" + r.cells() + "}, then: {matter: m1, status: "
                                        + (r.applies() ? "applies" : "not-needed") + "}")
                                .toArray(String[]::new));
    }

    private static RandomRow row(Random random) {
        List<String> cells = new ArrayList<>();
        List<Predicate<Lived>> predicates = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            boolean shop = random.nextBoolean();
            cells.add("shop: " + shop);
            predicates.add(l -> l.shop() == shop);
        }
        if (random.nextInt(2) == 0) {
            List<String> codes =
                    KINDS.stream().filter(k -> random.nextBoolean()).toList();
            boolean not = random.nextInt(3) == 0;
            if (!codes.isEmpty()) {
                cells.add("kind: " + (not ? "{not: " + codes + "}" : codes));
                predicates.add(l -> l.kind() != null && codes.contains(l.kind()) != not);
            }
        }
        if (random.nextInt(2) == 0) {
            int low = 1 + random.nextInt(3);
            int high = 1 + random.nextInt(3);
            switch (random.nextInt(7)) {
                case 0 -> both(cells, predicates, "area: {atLeast: " + low + "}", l -> l.area() >= low);
                case 5 ->
                    both(
                            cells,
                            predicates,
                            "area: {not: {atLeast: " + low + ", below: " + high + "}}",
                            l -> !(l.area() >= low && l.area() < high));
                case 6 ->
                    both(
                            cells,
                            predicates,
                            "area: {above: {parameter: start}, atMost: " + high + "}",
                            l -> l.area() > START && l.area() <= high);
                case 1 -> both(cells, predicates, "area: {below: " + low + "}", l -> l.area() < low);
                case 2 ->
                    both(
                            cells,
                            predicates,
                            "area: {above: " + low + ", atMost: " + high + "}",
                            l -> l.area() > low && l.area() <= high);
                case 3 -> both(cells, predicates, "area: {is: " + low + "}", l -> l.area() == low);
                default -> both(cells, predicates, "area: {not: " + low + "}", l -> l.area() != low);
            }
        }
        if (random.nextInt(2) == 0) {
            int any = random.nextInt(8);
            int none = random.nextInt(8);
            int all = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
            if (any + none + all > 0) {
                boolean not = random.nextInt(3) == 0;
                String cell = "{" + list("any", any) + list("none", none) + list("all", all) + "}";
                cells.add("items: " + (not ? "{not: " + cell + "}" : cell));
                predicates.add(l -> not
                        != ((any == 0 || (l.items() & any) != 0)
                                && (l.items() & none) == 0
                                && (l.items() & all) == all));
            }
        }
        if (random.nextInt(8) == 0) {
            boolean tried = random.nextBoolean();
            cells.add("tried: " + tried);
            predicates.add(l -> tried);
        }
        if (random.nextInt(4) == 0) {
            String credit = CREDITS.get(random.nextInt(3));
            cells.add("credit: " + credit);
            predicates.add(l -> l.credit().equals(credit));
        }
        return new RandomRow(String.join(", ", cells), predicates, random.nextBoolean());
    }

    private static void both(
            List<String> cells, List<Predicate<Lived>> predicates, String cell, Predicate<Lived> holds) {
        cells.add(cell);
        predicates.add(holds);
    }

    private static String list(String key, int bits) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if ((bits & (1 << i)) != 0) {
                codes.add("pqr".substring(i, i + 1));
            }
        }
        return codes.isEmpty() ? "" : key + ": " + codes + ", ";
    }

    private static List<Lived> lived(boolean dependent) {
        List<Lived> all = new ArrayList<>();
        for (boolean shop : new boolean[] {false, true}) {
            for (String kind : KINDS) {
                for (double area : AREAS) {
                    for (int items = 0; items < 8; items++) {
                        for (String credit : CREDITS) {
                            all.add(new Lived(shop, dependent && !shop ? null : kind, area, items, credit));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** The findings, by looking. */
    private static List<String> looked(boolean dependent, List<RandomRow> rows) {
        List<Lived> lived = lived(dependent);
        List<String> found = new ArrayList<>();
        Set<Integer> pointless = new HashSet<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            RandomRow row = rows.get(i);
            int at = i;
            if (lived.stream().noneMatch(row::holds)) {
                found.add("never-holds p/t0/r" + i);
                pointless.add(i);
                continue;
            }
            boolean contradicts = false;
            for (int j = 0; j < i; j++) {
                RandomRow other = rows.get(j);
                contradicts |= other.applies() != row.applies()
                        && lived.stream().anyMatch(l -> row.holds(l) && other.holds(l));
            }
            if (contradicts) {
                found.add("contradiction p/t0/r" + i);
            }
            boolean covered = lived.stream().filter(row::holds).allMatch(l -> java.util.stream.IntStream.range(
                            0, rows.size())
                    .anyMatch(j -> j != at
                            && !pointless.contains(j)
                            && rows.get(j).applies() == row.applies()
                            && rows.get(j).holds(l)));
            if (covered) {
                found.add("pointless-row p/t0/r" + i);
                pointless.add(i);
            }
        }
        if (lived.stream()
                .anyMatch(l -> !l.credit().equals("?") && rows.stream().noneMatch(r -> r.holds(l)))) {
            found.add("gap p/t0");
        }
        return found;
    }
}
