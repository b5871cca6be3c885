package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a pack into DRL: each row a rule with one pattern and one constraint, in which every cell says “possible”, so that
 * a rule fires for rows that hold and rows that may still hold. What several rows mean together is not the rules' business
 * ({@link Deciding}). All consequences are the same text, so that they are compiled once; they bind no variable, since the
 * place where Drools keeps the values of bound ones is common to all sessions of a rule base ({@link FactView#rowHolds}).
 * The same pack gives the same text.
 */
final class DrlGenerator {

    private final DrlLiterals literals = new DrlLiterals();

    String generate(RulePack pack) {
        StringBuilder drl = new StringBuilder();
        drl.append("// Generated from the tables of the pack; not edited by hand.\n");
        drl.append("package yijianshi.").append(literals.packageName(pack.id())).append(";\n\n");
        for (Class<?> type : List.of(Situation.class, Subject.class)) {
            drl.append("import ").append(type.getName()).append(";\n");
        }
        for (String function : List.of("decimal", "utf16")) {
            drl.append(function(Literals.class, function));
        }
        drl.append(function(FactView.class, "rowHolds"));
        for (RuleTable table : pack.tables()) {
            for (Row row : table.rows()) {
                drl.append('\n').append(rule(table, row));
            }
        }
        return drl.toString();
    }

    private static String function(Class<?> of, String name) {
        return "import static " + of.getName() + "." + name + ";\n";
    }

    private String rule(RuleTable table, Row row) {
        List<String> constraints = new ArrayList<>();
        if (row.from() != null) {
            constraints.add("inForceSince(" + literals.day(row.from()) + ")");
        }
        if (row.to() != null) {
            constraints.add("inForceUntil(" + literals.day(row.to()) + ")");
        }
        for (Column column : table.columns()) {
            Cell cell = row.cells().get(column.id());
            if (cell != null) {
                constraints.add(open(column) + compared(cell) + ".possible()");
            }
        }
        return "rule " + literals.path(table.path(row)) + "\nwhen\n    "
                + (table.subject() == null ? "Situation" : "Subject") + "("
                + (constraints.isEmpty() ? "" : "\n        " + String.join("\n        && ", constraints))
                + ")\nthen\n    rowHolds(drools.getMatch());\nend\n";
    }

    private String open(Column column) {
        Reading reading = Reading.of(column);
        FactPath heads = reading.heads();
        return reading.as().method() + "(" + literals.path(reading.path().text())
                + (heads == null ? "" : ", " + literals.path(heads.text())) + ")";
    }

    private String compared(Cell cell) {
        return switch (cell) {
            case Cell.YesNo c -> c.value() ? ".isTrue()" : ".isFalse()";
            case Cell.OneOf c -> ".oneOf(" + literals.codes(c.codes()) + ")" + negation(c.negated());
            case Cell.AnyOf c -> codes(".hasAny", c.any()) + codes(".hasAll", c.all()) + codes(".hasNone", c.none());
            case Cell.Interval c ->
                bound(".atLeast", c.atLeast())
                        + bound(".above", c.above())
                        + bound(".atMost", c.atMost())
                        + bound(".below", c.below())
                        + bound(".is", c.is())
                        + bound(".isNot", c.not());
            case Cell.DateRange c ->
                call(".since", c.from(), this::day)
                        + call(".laterThan", c.after(), this::day)
                        + call(".until", c.to(), this::day)
                        + call(".earlierThan", c.before(), this::day)
                        + call(".sameDay", c.is(), this::day);
            case Cell.Licence c ->
                ".state("
                        + literals.codes(
                                c.states().stream().map(Cell.LicenceState::id).toList())
                        + ")" + call(".trust", c.trust(), literals::code) + negation(c.negated());
            case Cell.Within c -> ".within(" + literals.code(c.region()) + ")" + negation(c.negated());
            case Cell.Not c -> compared(c.that()) + negation(true);
            case Cell.OfGroup c ->
                compared(c.that())
                        + switch (c.quantifier()) {
                            case EVERY -> ".every()";
                            case ANY -> ".any()";
                            case NONE -> ".none()";
                            case AT_LEAST -> ".atLeastOf(" + c.count() + ")";
                        };
        };
    }

    private static String negation(boolean negated) {
        return negated ? ".negated()" : "";
    }

    private String codes(String method, List<String> codes) {
        return codes.isEmpty() ? "" : method + "(" + literals.codes(codes) + ")";
    }

    private String bound(String method, @Nullable Operand operand) {
        return call(method, operand, o -> switch (o) {
            case Operand.Literal l -> literals.number(l.value());
            case Operand.OfParameter p -> literals.parameter(p.parameter());
        });
    }

    private String day(DayOperand operand) {
        return switch (operand) {
            case DayOperand.Day day -> literals.day(day.value());
            case Operand.OfParameter p -> literals.dayOf(p.parameter());
        };
    }

    private static <V> String call(String method, @Nullable V value, Function<V, String> literal) {
        return value == null ? "" : method + "(" + literal.apply(value) + ")";
    }
}
