package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Line> covering = about.getOrDefault(subject(line.then()), List.of()).stream()
                .filter(l -> l != line && !gone.contains(l) && combining.covers(l.then(), line.then()))
                .toList();
        String matter = checking.depends(line.then());
        if (covering.isEmpty() && matter == null) {
            return false;
        }
        Checking.@Nullable Point holds = null;
        Set<List<Object>> seen = new HashSet<>();
        for (World world : situations.worlds()) {
            Optional<Box> box = situations.box(line, world);
            if (box.isEmpty()) {
                continue;
            }
            List<Box> others = situations.boxes(covering, world);
            if (seen.add(List.of(
                            world.space(), box.get(), others, matter == null ? "" : situations.applies(matter, world)))
                    && (checking.inEffect(box.get(), matter, world, others, line.path(), QUESTION)
                                    .isPresent()
                            || checking.wasGivenUp(line.path(), QUESTION))) {
                return false;
            }
            holds = holds == null
                    ? new Checking.Point(world, box.get().in(world.space().known()))
                    : holds;
        }
        if (holds != null) {
            tell(line, covering, holds, matter);
        }
        return holds != null;
    }

    private void tell(Line line, List<Line> covering, Checking.Point holds, @Nullable String matter) {
        List<Line> there = covering.stream().filter(l -> meets(l, line)).toList();
        boolean without = there.isEmpty();
        String message = without
                ? "这一行成立时事项“" + matter + "”都不适用，这一行不起作用"
                : "这一行多余：凡是它成立的情形，行“" + there.getFirst().path() + "”"
                        + (there.size() > 1 ? "等 " + there.size() + " 行" : "") + "已经得出同样或者优先的结论";
        List<Line> told = new ArrayList<>(List.of(line));
        told.addAll(there.stream().limit(1).toList());
        checking.found(new TableFinding(
                TableFinding.Kind.POINTLESS,
                line.path(),
                there.stream().map(Line::path).distinct().toList(),
                message,
                without ? "检查这一行和适用事项的条件" : "删去这一行，或改正它的条件",
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
