package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Derive;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All situations a setting can meet, and for each row the box of those in which it holds. */
final class Situations {

    private final Setting setting;
    private final Regions regions;
    private final Readings readings;
    private final List<Line> lines;
    private final List<World> worlds;
    private final Map<World, Map<Line, Optional<Box>>> boxes = new IdentityHashMap<>();
    private final Map<World, Map<String, Optional<Box>>> asked = new IdentityHashMap<>();
    private final Map<World, Map<String, Applying>> applying = new IdentityHashMap<>();
    private final Set<Line> uncovered = new HashSet<>();

    Situations(Setting setting) {
        this(setting, Worlds::all);
    }

    /** Only those of one day in one region. */
    static Situations of(Setting setting, LocalDate day, String region) {
        return new Situations(setting, worlds -> worlds.all(List.of(day), List.of(region)));
    }

    private Situations(Setting setting, Function<Worlds, List<World>> which) {
        this.setting = setting;
        this.regions = setting.scope().catalogue().regionTree();
        this.lines = Line.of(setting.scope());
        this.readings = new Readings(setting, lines);
        this.worlds = which.apply(new Worlds(setting, readings));
        for (Line line : lines) {
            if (line.columns().stream().anyMatch(c -> uncovered(c, line.subject()))) {
                uncovered.add(line);
            }
        }
    }

    /**
     * Where a matter applies: in one of the boxes, and in none of those to avoid.
     *
     * @param avoid rows that exclude it, where nothing else decides
     */
    record Applying(List<Box> in, List<Box> avoid) {}

    List<World> worlds() {
        return worlds;
    }

    Setting setting() {
        return setting;
    }

    Readings readings() {
        return readings;
    }

    /** Rows that are covered, in the order of their packs. */
    List<Line> lines(Predicate<Line> which) {
        return lines.stream()
                .filter(l -> !uncovered.contains(l) && which.test(l))
                .toList();
    }

    /** Rows that read something that is not covered. */
    Set<Line> uncovered() {
        return uncovered;
    }

    /** Whether there were more worlds than are covered. */
    boolean worldsLeftOut() {
        return readings.uncovered.contains("");
    }

    private boolean uncovered(Column column, Line.@Nullable Subject subject) {
        boolean self = readings.key(column, subject)
                .filter(readings.uncovered::contains)
                .isPresent();
        return self
                || (column.reads() instanceof FactPath.Answer a
                        && setting.question(a.question()).stream()
                                .flatMap(q -> q.when().stream())
                                .filter(c -> !c.column().reads().equals(column.reads()))
                                .anyMatch(c -> uncovered(c.column(), null)));
    }

    /** Where a row holds in a world; empty where it never does. */
    Optional<Box> box(Line line, World world) {
        return boxes.computeIfAbsent(world, w -> new HashMap<>()).computeIfAbsent(line, l -> box(l, world, c -> true));
    }

    /** The same of only some of its cells. */
    Optional<Box> box(Line line, World world, Predicate<Column> which) {
        if (!line.row().inForce(world.day())) {
            return Optional.empty();
        }
        Optional<Box> box = Optional.of(Box.ALL);
        for (Column column : line.columns()) {
            if (which.test(column)) {
                box = box.flatMap(b ->
                        cell(column, line.cell(column), line.subject(), world).flatMap(b::and));
            }
        }
        return box.map(world.space()::same);
    }

    private Optional<Box> cell(Column column, Cell written, Line.@Nullable Subject subject, World world) {
        Optional<Cell> resolved = world.cells().resolve(written);
        if (resolved.isEmpty()) {
            return Optional.empty();
        }
        Cell cell = resolved.get();
        if (cell instanceof Cell.Not c && constant(column, subject)) {
            return when(cell(column, c.that(), subject, world).isEmpty());
        }
        if (column.derive() == Derive.COUNT) {
            int size = Readings.group(column.reads()).map(world.sizes()::get).orElse(0);
            return when(cell instanceof Cell.Interval c && Numbers.meets(c, BigDecimal.valueOf(size)));
        }
        return switch (column.reads()) {
            case FactPath.CaseRegion r -> when(Codes.meets(cell, world.region(), regions));
            case FactPath.ParameterValue p ->
                when(constant(column, cell, world.cells().value(p.parameter())));
            case FactPath.LawDate d -> when(cell instanceof Cell.DateRange c && Days.meets(c, world.day()));
            case FactPath.SubjectAttribute a -> ofSubject(a, column, cell, subject, world);
            case FactPath.Answer a ->
                fact(column, cell, subject, world)
                        .flatMap(b -> asked(a.question(), world).flatMap(b::and));
            default -> fact(column, cell, subject, world);
        };
    }

    /** Whether a column reads what is settled within a world. */
    private static boolean constant(Column column, Line.@Nullable Subject subject) {
        return column.derive() == Derive.COUNT
                || column.reads() instanceof FactPath.CaseRegion
                || column.reads() instanceof FactPath.LawDate
                || (subject != null
                        && column.reads() instanceof FactPath.SubjectAttribute a
                        && !a.attribute().equals("evidence")
                        && !a.attribute().equals("result-in-bundle"));
    }

    private boolean constant(Column column, Cell cell, @Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        if (cell instanceof Cell.Not c) {
            return !constant(column, c.that(), value);
        }
        LocalDate day = ResolvedCells.day(value);
        return switch (cell) {
            case Cell.YesNo c -> value.isBoolean() && value.booleanValue() == c.value();
            case Cell.Interval c -> value.isNumber() && Numbers.meets(c, value.decimalValue());
            case Cell.DateRange c -> day != null && Days.meets(c, day);
            default -> value.isString() && Codes.meets(cell, value.stringValue(), regions);
        };
    }

    private Optional<Box> fact(Column column, Cell cell, Line.@Nullable Subject subject, World world) {
        Integer dimension =
                readings.key(column, subject).map(world.space()::dimension).orElse(null);
        if (dimension == null) {
            return Optional.empty();
        }
        Atoms atoms = world.space().meeting(dimension, column, cell);
        return atoms.isEmpty() ? Optional.empty() : Optional.of(Box.of(dimension, atoms));
    }

    private Optional<Box> ofSubject(
            FactPath.SubjectAttribute attribute,
            Column column,
            Cell cell,
            Line.@Nullable Subject subject,
            World world) {
        if (subject == null) {
            return Optional.empty();
        }
        String resultOf = subject.material().resultOf();
        return switch (attribute.attribute()) {
            case "handling" -> when(Codes.meets(cell, code(subject.matter().handling()), regions));
            case "regime" -> when(Codes.meets(cell, code(subject.matter().regime()), regions));
            case "source" -> when(Codes.meets(cell, code(subject.material().source()), regions));
            case "class" ->
                when(subject.matter()
                        .requirement(subject.material().id())
                        .filter(r -> Codes.meets(cell, code(r.materialClass()), regions))
                        .isPresent());
            case "excluded" ->
                when(cell instanceof Cell.YesNo c
                        && c.value() == (subject.matter().excludedFromDeferral() != null));
            case "result-in-bundle" ->
                resultOf == null
                                || resultOf.equals(subject.matter().id())
                                || !setting.scope().hasMember(resultOf)
                        ? when(cell instanceof Cell.YesNo c && !c.value())
                        : fact(column, cell, subject, world);
            case "evidence" ->
                subject.material().evidence() == null
                        ? when(Licences.meetsAbsent(cell))
                        : fact(column, cell, subject, world);
            default -> Optional.empty();
        };
    }

    private static Optional<Box> when(boolean met) {
        return met ? Optional.of(Box.ALL) : Optional.empty();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a question is asked: its conditions hold on answers to questions before it. A question nobody knows is free. */
    private Optional<Box> asked(String question, World world) {
        Map<String, Optional<Box>> known = asked.computeIfAbsent(world, w -> new HashMap<>());
        Optional<Box> box = known.get(question);
        if (box == null) {
            box = setting.question(question).map(q -> conditions(q, world)).orElse(Optional.of(Box.ALL));
            known.put(question, box);
        }
        return box;
    }

    private Optional<Box> conditions(GuideQuestion question, World world) {
        Optional<Box> box = Optional.of(Box.ALL);
        for (var condition : question.when()) {
            boolean later = condition.column().reads() instanceof FactPath.Answer a
                    && setting.question(a.question())
                            .filter(q -> setting.guide().indexOf(q)
                                    >= setting.guide().indexOf(question))
                            .isPresent();
            if (later) {
                return Optional.empty();
            }
            box = box.flatMap(
                    b -> cell(condition.column(), condition.cell(), null, world).flatMap(b::and));
        }
        return box;
    }

    /** Where a matter applies. */
    Applying applies(String matter, World world) {
        return applying.computeIfAbsent(world, w -> new HashMap<>()).computeIfAbsent(matter, m -> applying(m, world));
    }

    private Applying applying(String matter, World world) {
        Scope.Mode mode = setting.scope().members().stream()
                .filter(m -> m.matter().equals(matter))
                .map(Scope.Member::mode)
                .findFirst()
                .orElse(Scope.Mode.ALWAYS);
        if (mode == Scope.Mode.ALWAYS) {
            return new Applying(List.of(Box.ALL), List.of());
        }
        List<Box> byRows = boxes(about(matter, true), world);
        if (mode == Scope.Mode.BY_RULE) {
            return new Applying(byRows, List.of());
        }
        Column column = new Column(
                "chosen", "", new FactPath.Chosen(matter), cn.yijianshi.rules.ColumnType.YES_NO, null, null, null);
        Box chosen = fact(column, new Cell.YesNo(true), null, world).orElse(Box.ALL);
        boolean ruled = about(matter, true).stream().anyMatch(l -> l.row().inForce(world.day()));
        if (!ruled) {
            return new Applying(List.of(chosen), boxes(about(matter, false), world));
        }
        List<Box> both = new ArrayList<>();
        byRows.forEach(b -> b.and(chosen).ifPresent(both::add));
        return new Applying(both, List.of());
    }

    private List<Line> about(String matter, boolean applies) {
        return lines(l ->
                l.then() instanceof Conclusion.Applicability c && c.matter().equals(matter) && c.applies() == applies);
    }

    /** The boxes of rows, each once. */
    List<Box> boxes(List<Line> rows, World world) {
        return rows.stream().flatMap(l -> box(l, world).stream()).distinct().toList();
    }
}
