package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Decides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that can hold together and cannot be right together. */
final class Contradictions {

    private final Checking checking;

    Contradictions(Checking checking) {
        this.checking = checking;
    }

    void check() {
        List<Line> lines = checking.situations.lines(
                l -> l.then() instanceof Conclusion.Applicability || l.then() instanceof Conclusion.Routing);
        for (int later = 1; later < lines.size(); later++) {
            check(lines.get(later), lines.subList(0, later));
        }
    }

    private void check(Line line, List<Line> before) {
        List<Line> others = new ArrayList<>();
        Checking.Point shown = null;
        for (Line other : before) {
            if (Combining.contradict(other.then(), line.then()) || exclude(other, line)) {
                Optional<Checking.Point> point = together(other, line);
                if (point.isPresent()) {
                    others.add(other);
                    shown = shown == null ? point.get() : shown;
                }
            }
        }
        if (shown != null) {
            Line first = others.getFirst();
            String more = others.size() > 1 ? "；还与另外 " + (others.size() - 1) + " 行冲突" : "";
            checking.found(new TableFinding(
                    TableFinding.Kind.CONTRADICTION,
                    line.path(),
                    others.stream().map(Line::path).toList(),
                    "与行“" + first.path() + "”可以同时成立，结论却不能并存：" + conclusion(first) + "；" + conclusion(line) + more,
                    "改正其中一行的条件，使两行不能同时成立，或改正结论",
                    checking.examples.of(shown.world(), shown.atoms(), List.of(first, line))));
        }
    }

    private String conclusion(Line line) {
        return checking.examples.words().conclusion(line.row());
    }

    /** Different matters of a table of which exactly one applies. */
    private static boolean exclude(Line one, Line other) {
        return one.table().decides() == Decides.ONE_MATTER
                && one.table().path().equals(other.table().path())
                && one.then() instanceof Conclusion.Applicability a
                && other.then() instanceof Conclusion.Applicability b
                && a.applies()
                && b.applies()
                && !a.matter().equals(b.matter());
    }

    private Optional<Checking.Point> together(Line one, Line other) {
        for (World world : checking.situations.worlds()) {
            Optional<Box> box = checking.situations.box(one, world);
            Optional<Box> theirs = box.isEmpty() ? box : checking.situations.box(other, world);
            if (box.isEmpty() || theirs.isEmpty() || !box.get().meets(theirs.get())) {
                continue;
            }
            Optional<Box> both = box.get().and(theirs.get());
            if (both.isPresent()) {
                Optional<Checking.Point> point = checking.inEffect(
                        both.get(), checking.depends(one.then()), world, List.of(), other.path(), "是否与别的行矛盾");
                if (point.isPresent()) {
                    return point;
                }
            }
        }
        return Optional.empty();
    }
}
