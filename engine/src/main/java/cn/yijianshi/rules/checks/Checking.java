package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Conclusion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the checks share: the situations, the search, and the findings so far. */
final class Checking {

    /** For a bundle of 500 rows all questions together stay well under two seconds within this. */
    private static final long FOR_ONE = 200_000;

    private static final long IN_ALL = 10_000_000;

    final Situations situations;
    final Examples examples;
    private final Search search = new Search(new Effort(FOR_ONE, IN_ALL));
    private final List<TableFinding> findings = new ArrayList<>();
    private final Set<String> givenUp = new HashSet<>();

    Checking(Situations situations) {
        this.situations = situations;
        this.examples = new Examples(situations);
    }

    /** A point of a world. */
    record Point(World world, Atoms[] atoms) {}

    void found(TableFinding finding) {
        findings.add(finding);
    }

    List<TableFinding> findings() {
        return findings;
    }

    /** A point of a box outside others; null where there is none, or where it was given up, which is then told. */
    @Nullable
    Point find(World world, Atoms[] within, List<Box> avoid, String element, String question) {
        Search.Result result = search.find(within, avoid);
        if (result.givenUp()) {
            givenUp(element, question);
        }
        return result.point() == null ? null : new Point(world, result.point());
    }

    /** Whether a question about an element was given up. */
    boolean wasGivenUp(String element, String question) {
        return givenUp.contains(element + question);
    }

    private void givenUp(String element, String question) {
        if (givenUp.add(element + question)) {
            found(new TableFinding(
                    TableFinding.Kind.NOT_COVERED,
                    element,
                    List.of(),
                    "没有检查完" + question + "：情形组合太多，超过了检查的工作量上限",
                    "把表拆开，或减少同一张表里的列",
                    null));
        }
    }

    /** Where a row holds and its matter applies; first found wins. */
    Optional<Point> inEffect(Box box, @Nullable String matter, World world, List<Box> outside, String at, String what) {
        Situations.Applying applying = matter == null
                ? new Situations.Applying(List.of(Box.ALL), List.of())
                : situations.applies(matter, world);
        List<Box> avoid = new ArrayList<>(applying.avoid());
        avoid.addAll(outside);
        for (Box in : applying.in()) {
            Optional<Box> both = box.and(in);
            if (both.isPresent()) {
                Point point = find(world, both.get().in(world.space().possible()), avoid, at, what);
                if (point != null) {
                    return Optional.of(point);
                }
            }
        }
        return Optional.empty();
    }

    /** The matter without which a row has no effect; null where it always has. */
    @Nullable
    String depends(Conclusion then) {
        boolean always = then instanceof Conclusion.Eligibility || then instanceof Conclusion.Applicability;
        return always ? null : then.matter();
    }
}
