package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.FactPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that no situation makes true, and rows that are in force only before the bundle is. */
final class NeverHolding {

    private final Checking checking;
    private final Situations situations;

    NeverHolding(Checking checking) {
        this.checking = checking;
        this.situations = checking.situations;
    }

    /** @return rows that can hold; a row of a shared policy where it can for some material */
    Set<Line> check() {
        Map<String, List<Line>> rows = new HashMap<>();
        situations.lines(Line::own).forEach(l -> rows.computeIfAbsent(l.path(), p -> new ArrayList<>())
                .add(l));
        rows.values().forEach(lines -> {
            if (lines.stream().noneMatch(l -> holds(l, new TreeSet<>(columns(l))))) {
                tell(lines.getFirst());
            }
        });
        return situations
                .lines(l -> situations.worlds().stream()
                        .anyMatch(w -> situations.box(l, w).isPresent()))
                .stream()
                .collect(Collectors.toSet());
    }

    private static List<String> columns(Line line) {
        return line.columns().stream().map(Column::id).toList();
    }

    private boolean holds(Line line, Set<String> columns) {
        return somewhere(line, columns) != null;
    }

    private @Nullable World somewhere(Line line, Set<String> columns) {
        for (World world : situations.worlds()) {
            if (situations.box(line, world, c -> columns.contains(c.id())).isPresent()) {
                return world;
            }
        }
        return null;
    }

    private void tell(Line line) {
        if (!holds(line, Set.of())) {
            boolean ends = line.row().to() != null
                    && line.row().to().isBefore(situations.setting().from());
            boolean reversed = line.row().from() != null
                    && line.row().to() != null
                    && line.row().to().isBefore(line.row().from());
            if (ends && !reversed) {
                checking.found(new TableFinding(
                        TableFinding.Kind.OUT_OF_FORCE,
                        line.path(),
                        List.of(),
                        "这一行在一件事生效（" + situations.setting().from() + "）以前就已失效，不会用到",
                        "删去这一行；以前的发布版本里仍然有它",
                        null));
            }
            return;
        }
        Set<String> core = new TreeSet<>(columns(line));
        for (String column : columns(line)) {
            core.remove(column);
            if (holds(line, core)) {
                core.add(column);
            }
        }
        List<Column> cells =
                line.columns().stream().filter(c -> core.contains(c.id())).toList();
        String conditions = cells.stream().map(c -> said(line, c)).collect(Collectors.joining("；"));
        checking.found(new TableFinding(
                TableFinding.Kind.NEVER_HOLDS,
                line.path(),
                List.of(),
                (cells.size() == 1 ? "这一行永远不成立，条件不可能满足：" : "这一行永远不成立，条件不能同时满足：") + conditions + asked(cells),
                "改正这些条件，或删去这一行",
                nearest(line, core, cells.getLast()).orElse(null)));
    }

    private String said(Line line, Column column) {
        return column.label() + "：" + checking.examples.words().cell(column, line.cell(column));
    }

    /** Under which conditions the guide asks what the cells read. */
    private String asked(List<Column> cells) {
        StringBuilder said = new StringBuilder();
        for (Column column : cells) {
            if (column.reads() instanceof FactPath.Answer a) {
                situations
                        .setting()
                        .question(a.question())
                        .filter(q -> !q.when().isEmpty())
                        .ifPresent(q -> said.append("（“")
                                .append(q.text())
                                .append("”只在")
                                .append(q.when().stream().map(this::condition).collect(Collectors.joining("、")))
                                .append("时才问）"));
            }
        }
        return said.toString();
    }

    private String condition(cn.yijianshi.rules.Condition condition) {
        String reads = condition.column().reads() instanceof FactPath.Answer a
                ? situations
                        .setting()
                        .question(a.question())
                        .map(GuideQuestion::text)
                        .orElse(a.question())
                : condition.column().label();
        return "“" + reads + "”" + checking.examples.words().cell(condition.column(), condition.cell());
    }

    /** A situation in which all but one of the cells hold. */
    private Optional<Example> nearest(Line line, Set<String> core, Column but) {
        Set<String> rest = new TreeSet<>(core);
        rest.remove(but.id());
        World world = somewhere(line, rest);
        if (world == null || rest.isEmpty()) {
            return Optional.empty();
        }
        return situations
                .box(line, world, c -> rest.contains(c.id()))
                .map(b -> checking.examples.of(world, b.in(world.space().known()), List.of(line)));
    }
}
