package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Derive;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes counter-examples of points, says them in words, and holds them against the rows they are about. */
final class Examples {

    private final Situations situations;
    private final Explanations words;
    private final boolean manyDays;
    private final boolean manyRegions;

    Examples(Situations situations) {
        this.situations = situations;
        this.manyDays = situations.worlds().stream().map(World::day).distinct().count() > 1;
        this.manyRegions =
                situations.worlds().stream().map(World::region).distinct().count() > 1;
        this.words = new Explanations(situations.setting().scope());
    }

    Explanations words() {
        return words;
    }

    /** @param about rows whose facts are told */
    Example of(World world, Atoms[] point, List<Line> about) {
        ExampleFacts made = new ExampleFacts(situations, world, point);
        Facts facts = made.facts();
        List<String> told = new ArrayList<>();
        if (manyDays && about.stream().anyMatch(Examples::turnsOnDays)) {
            told.add("收件日＝" + world.day());
        }
        if (manyRegions && about.stream().anyMatch(Examples::turnsOnRegions)) {
            told.add("办件区划＝"
                    + situations.setting().scope().catalogue().regionTree().name(world.region()));
        }
        Set<String> seen = new HashSet<>();
        for (Line line : about) {
            for (Column column : line.columns()) {
                tell(column, line, world, made, facts, seen).ifPresent(told::add);
            }
        }
        return new Example(facts, String.join("，", told));
    }

    private Optional<String> tell(
            Column column, Line line, World world, ExampleFacts made, Facts facts, Set<String> seen) {
        FactPath path = column.reads();
        boolean constant = path instanceof FactPath.CaseRegion
                || path instanceof FactPath.LawDate
                || path instanceof FactPath.SubjectAttribute;
        Optional<String> key = column.derive() == Derive.COUNT
                ? Optional.of("count." + path.text())
                : situations.readings().key(column, line.subject());
        if (constant || key.isEmpty() || !seen.add(key.get())) {
            return Optional.empty();
        }
        boolean unasked = path instanceof FactPath.Answer a && !facts.answers().containsKey(a.question());
        JsonNode value = column.derive() == Derive.COUNT
                ? JsonNodeFactory.instance.numberNode(
                        Readings.group(path).map(world.sizes()::get).orElse(0))
                : made.value(key.get());
        String born = column.type() == ColumnType.AGE && !unasked ? " 出生" : "";
        return Optional.of(column.label() + "＝" + words.value(column, unasked ? null : value) + born);
    }

    private static boolean turnsOnDays(Line line) {
        return line.row().from() != null
                || line.row().to() != null
                || line.columns().stream()
                        .anyMatch(c -> c.reads() instanceof FactPath.LawDate || c.type() == ColumnType.AGE);
    }

    private static boolean turnsOnRegions(Line line) {
        return line.columns().stream()
                .anyMatch(c -> c.reads() instanceof FactPath.CaseRegion
                        || ResolvedCells.operands(line.cell(c)).stream()
                                .anyMatch(o -> o instanceof Operand.OfParameter));
    }

    /** Whether a row holds in an example, judged as any decision would; attributes of a subject are taken as known. */
    boolean confirmed(Example example, Line line, World world) {
        if (!line.row().inForce(example.facts().lawDate())) {
            return false;
        }
        for (Column column : line.columns()) {
            Optional<Cell> cell = world.cells().resolve(line.cell(column));
            boolean ofSubject = column.reads() instanceof FactPath.SubjectAttribute;
            if (!ofSubject
                    && (cell.isEmpty()
                            || new Condition(column, cell.get())
                                            .holds(
                                                    example.facts(),
                                                    situations
                                                            .setting()
                                                            .scope()
                                                            .catalogue()
                                                            .regionTree())
                                    != Truth.TRUE)) {
                return false;
            }
        }
        return true;
    }
}
