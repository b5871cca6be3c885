package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows without which the same would come out: others say as much wherever they hold, or their matter never applies there. */
final class PointlessRows {

    private static final String QUESTION = "这一行是否多余";

    private final Checking checking;
    private final Situations situations;
    private final Combining combining;

    PointlessRows(Checking checking) {
        this.checking = checking;
        this.situations = checking.situations;
        this.combining = new Combining(situations.setting().scope());
    }

    /** @param holding rows that can hold */
    void check(Set<Line> holding) {
        List<Line> lines = situations.lines(holding::contains);
        Map<String, List<Line>> about = new HashMap<>();
        lines.forEach(l ->
                about.computeIfAbsent(subject(l.then()), s -> new ArrayList<>()).add(l));
        Set<Line> gone = new HashSet<>();
        for (Line line : lines.reversed()) {
            if (line.own() && line.subject() == null && pointless(line, about, gone)) {
                gone.add(line);
            }
        }
    }

    /** Rows about different things do not cover each other. */
    static String subject(Conclusion then) {
        return switch (then) {
            case Conclusion.Exemption c -> "exemption " + c.material();
            case Conclusion.Deferral c -> "deferral " + c.material();
            case Conclusion.Field c -> "field " + c.element();
            default -> then.getClass().getSimpleName() + " " + then.matter() + " " + then.material();
        };
    }

    private boolean pointless(Line line, Map<String, List<Line>> about, Set<Line> gone) {
        List<Line> others = about.getOrDefault(subject(line.then()), List.of()).stream()
                .filter(l -> l != line && !gone.contains(l))
                .toList();
        String matter = checking.depends(line.then());
        Checking.@Nullable Point holds = null;
        Set<Line> silencing = new LinkedHashSet<>();
        Set<Line> beside = new LinkedHashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (World world : situations.worlds()) {
            Optional<Box> box = situations.box(line, world);
            if (box.isEmpty()) {
                continue;
            }
            for (Combining.Effect effect : combining.effects(line.then(), world.cells())) {
                List<Line> silent = others.stream()
                        .filter(l -> effect.silenced().test(l.then()))
                        .toList();
                silencing.addAll(silent);
                for (Box in : within(box.get(), effect, others, world, beside)) {
                    if (adds(line, in, situations.boxes(silent, world), world, matter, seen)) {
                        return false;
                    }
                }
            }
            holds = holds == null
                    ? new Checking.Point(world, box.get().in(world.space().known()))
                    : holds;
        }
        if (holds != null) {
            tell(line, List.copyOf(silencing), List.copyOf(beside), holds, matter);
        }
        return holds != null;
    }

    /** The part of a row's box where what an effect needs beside it holds too. */
    private List<Box> within(Box box, Combining.Effect effect, List<Line> others, World world, Set<Line> beside) {
        Predicate<Conclusion> needed = effect.beside();
        if (needed == null) {
            return List.of(box);
        }
        List<Line> rows = others.stream().filter(l -> needed.test(l.then())).toList();
        beside.addAll(rows);
        return situations.boxes(rows, world).stream()
                .flatMap(b -> b.and(box).stream())
                .toList();
    }

    /** Whether there is a situation in which a row's matter applies and no other row says what it says, or that is open. */
    private boolean adds(
            Line line, Box box, List<Box> silent, World world, @Nullable String matter, Set<List<Object>> seen) {
        List<Object> asked =
                List.of(world.space(), box, silent, matter == null ? "" : situations.applies(matter, world));
        return seen.add(asked)
                && (checking.inEffect(box, matter, world, silent, line.path(), QUESTION)
                                .isPresent()
                        || checking.wasGivenUp(line.path(), QUESTION));
    }

    private void tell(
            Line line, List<Line> covering, List<Line> beside, Checking.Point holds, @Nullable String matter) {
        List<Line> there = covering.stream().filter(l -> meets(l, line)).toList();
        boolean limits = line.then() instanceof Conclusion.Deferral d && !d.allowed() && !d.forbidden();
        boolean nothingToLimit = limits && beside.stream().noneMatch(l -> meets(l, line));
        String message;
        String mend;
        if (nothingToLimit) {
            message = "这一行成立时没有哪一行允许容缺，这一行没有可以限定的期限";
            mend = "检查这一行和允许容缺的行的条件";
        } else if (there.isEmpty()) {
            message = "这一行成立时事项“" + matter + "”都不适用，这一行不起作用";
            mend = "检查这一行和适用事项的条件";
        } else {
            message = "这一行多余：凡是它成立的情形，行“" + there.getFirst().path() + "”"
                    + (there.size() > 1 ? "等 " + there.size() + " 行" : "") + "已经得出同样或者优先的结论";
            mend = "删去这一行，或改正它的条件";
        }
        List<Line> related = nothingToLimit ? List.of() : there;
        List<Line> told = new ArrayList<>(List.of(line));
        told.addAll(related.stream().limit(1).toList());
        checking.found(new TableFinding(
                TableFinding.Kind.POINTLESS,
                line.path(),
                related.stream().map(Line::path).distinct().toList(),
                message,
                mend,
                checking.examples.of(holds.world(), holds.atoms(), told)));
    }

    private boolean meets(Line other, Line line) {
        return situations.worlds().stream()
                .anyMatch(w -> situations.box(line, w).isPresent()
                        && situations
                                .box(other, w)
                                .filter(b -> b.meets(situations.box(line, w).orElse(Box.ALL)))
                                .isPresent());
    }
}
