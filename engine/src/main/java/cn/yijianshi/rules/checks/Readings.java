package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.DayOperand;
import cn.yijianshi.rules.Derive;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Operand;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that the tables and the guide read, gathered by the fact behind it: an answer and the form field that it
 * fills are one fact, so are a date of birth and an age.
 */
final class Readings {

    private final Setting setting;
    private final Map<String, List<JsonNode>> parameters = new TreeMap<>();

    /** Keys of facts that are not covered; empty where some worlds are not. */
    final SortedSet<String> uncovered = new TreeSet<>();

    /** By key of the fact. */
    final Map<String, Reading> facts = new TreeMap<>();

    /** Numbers of entries that cells name, by group. */
    final Map<String, SortedSet<BigDecimal>> sizes = new TreeMap<>();

    /** Law dates on which a cell turns. */
    final SortedSet<LocalDate> lawDates = new TreeSet<>();

    /** Form fields that tables read as such. */
    final Set<String> fields = new HashSet<>();

    /** Regions that cells or parameters name. */
    final Set<String> regions = new HashSet<>();

    Readings(Setting setting, List<Line> lines) {
        this.setting = setting;
        for (RulePack pack : setting.scope().packs()) {
            for (Parameter parameter : pack.parameters()) {
                List<JsonNode> values = new ArrayList<>();
                for (Parameter.Value value : parameter.values()) {
                    values.add(value.value());
                    regions.add(value.region());
                    lawDates.add(value.from());
                }
                parameters.put(pack.id() + "/" + parameter.id(), values);
            }
        }
        for (Line line : lines) {
            line.columns().forEach(c -> read(c, line.cell(c), line.subject()));
            LocalDate from = line.row().from();
            LocalDate to = line.row().to();
            if (from != null) {
                lawDates.add(from);
            }
            if (to != null) {
                lawDates.add(to.plusDays(1));
            }
        }
        for (GuideQuestion question : setting.guide()) {
            question.when().forEach((Condition c) -> read(c.column(), c.cell(), null));
            facts.computeIfAbsent(
                    key(new FactPath.Answer(question.id()), question.type(), null),
                    k -> new Reading(new FactPath.Answer(question.id()), Dimension.Kind.of(question.type())));
        }
        setting.scope().members().stream()
                .filter(m -> m.mode() == cn.yijianshi.rules.Scope.Mode.OPTIONAL)
                .map(m -> new FactPath.Chosen(m.matter()))
                .forEach(p -> facts.computeIfAbsent(p.text(), k -> new Reading(p, Dimension.Kind.YES_NO)));
        agesOnDates();
        perHead();
        facts.forEach((key, reading) -> {
            if (reading.kind == Dimension.Kind.CODES && reading.codes.size() > CodeSets.MOST) {
                uncovered.add(key);
            }
        });
    }

    private void read(Column column, Cell cell, Line.@Nullable Subject subject) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Operand operand : ResolvedCells.operands(cell)) {
            switch (operand) {
                case Operand.Literal l -> numbers.add(l.value());
                case Operand.OfParameter p ->
                    parameters.getOrDefault(p.parameter(), List.of()).stream()
                            .filter(JsonNode::isNumber)
                            .forEach(v -> numbers.add(v.decimalValue()));
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (DayOperand operand : ResolvedCells.days(cell)) {
            switch (operand) {
                case DayOperand.Day d -> days.add(d.value());
                case Operand.OfParameter p ->
                    parameters.getOrDefault(p.parameter(), List.of()).forEach(v -> {
                        LocalDate day = ResolvedCells.day(v);
                        if (day != null) {
                            days.add(day);
                        }
                    });
            }
        }
        FactPath path = column.reads();
        group(path).ifPresent(g -> sizes.computeIfAbsent(g, k -> new TreeSet<>()));
        if (path instanceof FactPath.Form form) {
            fields.add(form.element());
        }
        if (path instanceof FactPath.CaseRegion) {
            region(cell);
        } else if (path instanceof FactPath.LawDate) {
            for (LocalDate day : days) {
                lawDates.addAll(List.of(day, day.plusDays(1)));
            }
        } else if (path instanceof FactPath.ParameterValue) {
            return;
        } else if (column.derive() == Derive.COUNT) {
            group(path).ifPresent(g -> sizes.computeIfAbsent(g, k -> new TreeSet<>())
                    .addAll(numbers));
        } else {
            key(column, subject)
                    .ifPresent(key -> facts.computeIfAbsent(key, k -> new Reading(path, Dimension.Kind.of(column)))
                            .add(column, cell, numbers, days));
        }
    }

    private void region(Cell cell) {
        if (cell instanceof Cell.Within within) {
            regions.add(within.region());
        } else if (cell instanceof Cell.Not not) {
            region(not.that());
        }
    }

    static Optional<String> group(FactPath path) {
        return switch (path) {
            case FactPath.Group g -> Optional.of(g.group());
            case FactPath.GroupElement g -> Optional.of(g.group());
            default -> Optional.empty();
        };
    }

    /**
     * The fact behind a column that is not about the law date, the region or the size of a group; empty for attributes of a
     * subject other than its evidence, and where the column's type is not that of the fact, so that it never compares.
     */
    Optional<String> key(Column column, Line.@Nullable Subject subject) {
        FactPath path = column.reads();
        if (path instanceof FactPath.SubjectAttribute attribute) {
            String evidence = subject == null ? null : subject.material().evidence();
            if (attribute.attribute().equals("result-in-bundle") && subject != null) {
                return Optional.of("applies." + subject.material().resultOf());
            }
            return attribute.attribute().equals("evidence") && evidence != null
                    ? Optional.of("licence.applicant." + evidence)
                    : Optional.empty();
        }
        if (column.derive() == Derive.PER_HEAD) {
            FactPath heads = column.heads();
            return Optional.of("per-head." + path.text() + "/" + (heads == null ? "" : heads.text()));
        }
        return Optional.of(key(path, column.type(), declaredType(path).orElse(null)));
    }

    /** A fact read in a way that does not suit it is another fact, without values. */
    private String key(FactPath path, ColumnType type, @Nullable ColumnType declared) {
        boolean fits = declared == null || Dimension.Kind.of(declared) == Dimension.Kind.of(type);
        return source(path) + (fits ? "" : "#" + Dimension.Kind.of(type));
    }

    /** The fact behind a path read as what it is: answers that fill a data element are the element. */
    String source(FactPath path) {
        if (path instanceof FactPath.Answer answer) {
            String element = setting.question(answer.question())
                    .map(GuideQuestion::element)
                    .orElse(null);
            if (element != null) {
                return "form." + element;
            }
        }
        return path.text();
    }

    private Optional<ColumnType> declaredType(FactPath path) {
        Optional<GuideQuestion> question =
                path instanceof FactPath.Answer a ? setting.question(a.question()) : Optional.empty();
        if (question.isPresent()) {
            return question.map(GuideQuestion::type);
        }
        return element(path).flatMap(e -> switch (e.type()) {
            case YES_NO -> Optional.of(ColumnType.YES_NO);
            case ONE_OF -> Optional.of(ColumnType.ONE_OF);
            case ANY_OF -> Optional.of(ColumnType.ANY_OF);
            case NUMBER, MONEY -> Optional.of(ColumnType.NUMBER);
            case DATE -> Optional.of(ColumnType.DATE);
            case REGION -> Optional.of(ColumnType.REGION);
            default -> Optional.empty();
        });
    }

    /** The data element that a form field, an answer or a group's entries hold. */
    Optional<DataElement> element(FactPath path) {
        return switch (path) {
            case FactPath.Form f -> setting.scope().catalogue().element(f.element());
            case FactPath.GroupElement g -> setting.scope().catalogue().element(g.element());
            case FactPath.Answer a ->
                setting.question(a.question())
                        .map(GuideQuestion::element)
                        .flatMap(setting.scope().catalogue()::element);
            default -> Optional.empty();
        };
    }

    /** Where a day of birth is also compared as a day, their order turns on the birthdays of the days compared with. */
    private void agesOnDates() {
        for (Reading reading : facts.values()) {
            for (LocalDate turn : reading.ages.isEmpty() ? List.<LocalDate>of() : reading.turns) {
                for (int age : reading.ages) {
                    LocalDate birthday = turn.plusYears(age);
                    lawDates.addAll(List.of(birthday.minusDays(1), birthday, birthday.plusDays(1)));
                }
            }
        }
    }

    /** Amounts a head are covered where nothing else reads what they are made of. */
    private void perHead() {
        for (String key : List.copyOf(facts.keySet())) {
            if (key.startsWith("per-head.")) {
                String[] made = key.substring("per-head.".length()).split("/", -1);
                boolean shared = made[1].startsWith("group.") && !made[0].startsWith(made[1] + ".");
                boolean counted = sizes.entrySet().stream()
                        .anyMatch(s -> made[0].startsWith("group." + s.getKey() + ".")
                                && !s.getValue().isEmpty());
                boolean alone = facts.keySet().stream()
                        .noneMatch(k -> !k.equals(key) && (k.contains(made[0]) || k.equals(made[1])));
                if (!alone || shared || counted) {
                    uncovered.add(key);
                }
            }
        }
    }
}
