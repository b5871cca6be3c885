package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The situations of one day in one region, with the box of every row made beforehand: threads share it. Its worlds differ
 * only in how many entries groups have.
 */
final class Place {

    private final Situations situations;
    private final Combining combining;
    private final ResolvedCells values;
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Map<String, List<Line>> about = new HashMap<>();
    private final Map<Line, List<Line>> covering = new ConcurrentHashMap<>();
    private final List<Here> here = new ArrayList<>();

    /** By key of the fact, where it is told: several paths where an answer fills a form field. */
    private final Map<String, Set<FactPath>> told = new HashMap<>();

    /** Matters for which it makes a difference whether they do not apply or it is not known. */
    private final Set<String> delicate = new HashSet<>();

    /** A world with the boxes in it. */
    private record Here(World world, Map<Line, Box> boxes, Map<String, Situations.Applying> applying) {}

    Place(Setting setting, LocalDate day, String region) {
        this.situations = Situations.of(setting, day, region);
        this.combining = new Combining(setting.scope());
        this.values =
                new ResolvedCells(setting.scope(), setting.scope().catalogue().regionTree(), day, region);
        List<Line> covered = situations.lines(l -> true);
        covered.forEach(this::index);
        situations.uncovered().forEach(this::index);
        covered.forEach(l -> about.computeIfAbsent(PointlessRows.subject(l.then()), s -> new ArrayList<>())
                .add(l));
        setting.guide().forEach(q -> {
            told(new FactPath.Answer(q.id()));
            q.when().forEach(c -> told(c.column().reads()));
        });
        for (Scope.Member member : setting.scope().members()) {
            told(new FactPath.Chosen(member.matter()));
            if (member.mode() == Scope.Mode.OPTIONAL) {
                delicate.add(member.matter());
            }
        }
        for (World world : situations.worlds()) {
            Map<Line, Box> boxes = new HashMap<>();
            covered.forEach(l -> situations.box(l, world).ifPresent(b -> boxes.put(l, b)));
            Map<String, Situations.Applying> applying = new HashMap<>();
            setting.scope().members().forEach(m -> applying.put(m.matter(), situations.applies(m.matter(), world)));
            here.add(new Here(world, boxes, applying));
        }
    }

    private void index(Line line) {
        lines.computeIfAbsent(line.path(), p -> new ArrayList<>()).add(line);
        for (Column column : line.columns()) {
            if (column.derive() == null) {
                told(column.reads());
            }
            String resultOf =
                    line.subject() == null ? null : line.subject().material().resultOf();
            if (resultOf != null
                    && column.reads().equals(new FactPath.SubjectAttribute("result-in-bundle"))
                    && !line.cell(column).equals(new Cell.YesNo(true))) {
                delicate.add(resultOf);
            }
        }
    }

    private void told(FactPath path) {
        boolean single = path instanceof FactPath.Answer
                || path instanceof FactPath.Form
                || path instanceof FactPath.Chosen
                || path instanceof FactPath.PartyField;
        if (single) {
            told.computeIfAbsent(key(path), k -> new LinkedHashSet<>()).add(path);
        }
    }

    /** How many worlds there are. */
    int worlds() {
        return here.size();
    }

    World world(int at) {
        return here.get(at).world();
    }

    String key(FactPath path) {
        return situations.readings().source(path);
    }

    Map<String, Set<FactPath>> told() {
        return told;
    }

    /** The rows that a pending one stands for; empty for the choice of a matter. */
    List<Line> lines(Decision.Pending pending) {
        return lines.getOrDefault(pending.row(), List.of()).stream()
                .filter(l -> l.subject() == null
                        || (l.subject().matter().id().equals(pending.matter())
                                && l.subject().material().id().equals(pending.material())))
                .toList();
    }

    boolean isCovered(Line line) {
        return !situations.uncovered().contains(line);
    }

    Optional<Box> box(Line line, int world) {
        return Optional.ofNullable(here.get(world).boxes().get(line));
    }

    /** Where a matter applies. */
    Situations.Applying applies(@Nullable String matter, int world) {
        Situations.Applying applying = here.get(world).applying().get(matter);
        return applying == null ? new Situations.Applying(List.of(Box.ALL), List.of()) : applying;
    }

    /** Whether not knowing that a row holds is more than it not holding. */
    boolean isDelicate(Line line) {
        return line.then() instanceof Conclusion.Applicability c && delicate.contains(c.matter());
    }

    /** Rows after which another has nothing more to say. */
    List<Line> covering(Line line) {
        return covering.computeIfAbsent(line, this::coveringOf);
    }

    private List<Line> coveringOf(Line line) {
        return about.getOrDefault(PointlessRows.subject(line.then()), List.of()).stream()
                .filter(l -> !l.equals(line) && covers(l, line))
                .toList();
    }

    private boolean covers(Line strong, Line weak) {
        if (!combining.covers(strong.then(), weak.then(), values)) {
            return false;
        }
        return switch (weak.then()) {
            // Of routes the first row's is taken, and an exemption names what it goes by.
            case Conclusion.Routing c -> strong.index() < weak.index();
            case Conclusion.Exemption c -> c.by() != null || byResult(strong) == byResult(weak);
            default -> true;
        };
    }

    private static boolean byResult(Line line) {
        return line.columns().stream()
                .anyMatch(c -> c.reads().equals(new FactPath.SubjectAttribute("result-in-bundle")));
    }
}
