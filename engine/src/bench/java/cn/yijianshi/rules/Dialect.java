package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells of {@link MeasuredPack} in the languages of the engines it is measured against. */
enum Dialect {
    /** A Java expression over {@code f}, a {@link FlatFacts}. */
    JAVA("&&", "||", f -> "f." + f + "()", p -> "f.limits()[" + p + "]") {
        @Override
        String oneOf(String field, List<String> codes) {
            return either(codes, c -> value(field) + ".equals(\"" + c + "\")");
        }

        @Override
        String contains(String field, String code) {
            return value(field) + ".contains(\"" + code + "\")";
        }

        @Override
        String yesNo(String field, boolean yes) {
            return (yes ? "" : "!") + value(field);
        }
    },
    /** A FEEL unary test; {@code ?} is the value of the column. */
    FEEL("and", "or", f -> "?", p -> "limit" + p) {
        @Override
        String oneOf(String field, List<String> codes) {
            return codes.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
        }

        @Override
        String contains(String field, String code) {
            return "list contains(?, \"" + code + "\")";
        }

        @Override
        String none(String field, List<String> codes) {
            return codes.stream().map(c -> contains(field, c) + " = false").collect(Collectors.joining(" and "));
        }

        @Override
        String bound(String field, String operator, String number) {
            return operator + " " + number;
        }

        @Override
        String yesNo(String field, boolean yes) {
            return Boolean.toString(yes);
        }
    },
    /** A JUEL expression over the variables. */
    JUEL("&&", "||", f -> f, p -> "limit" + p) {
        @Override
        String oneOf(String field, List<String> codes) {
            return either(codes, c -> field + " == '" + c + "'");
        }

        @Override
        String contains(String field, String code) {
            return field + ".contains('" + code + "')";
        }

        @Override
        String yesNo(String field, boolean yes) {
            return field + " == " + yes;
        }
    };

    private final String and;
    private final String or;
    private final Function<String, String> value;
    private final Function<String, String> limit;

    Dialect(String and, String or, Function<String, String> value, Function<String, String> limit) {
        this.and = and;
        this.or = or;
        this.value = value;
        this.limit = limit;
    }

    /** The field of {@link FlatFacts} a column reads. */
    static String field(String column) {
        return column.equals("licence") ? "lease" : column.equals("where") ? "region" : column;
    }

    /** A cell as a condition. */
    String condition(Column column, Cell cell, cn.yijianshi.catalogue.Regions regions) {
        String field = field(column.id());
        return switch (cell) {
            case Cell.YesNo c -> yesNo(field, c.value());
            case Cell.OneOf c -> oneOf(field, c.codes());
            case Cell.AnyOf c ->
                c.any().isEmpty() ? none(field, c.none()) : either(c.any(), code -> contains(field, code));
            case Cell.Interval c -> bounds(field, c);
            case Cell.DateRange c ->
                c.from() instanceof DayOperand.Day from
                        ? bound(field, ">=", "" + DateTest.number(from.value()))
                        : bound(field, "<", "" + DateTest.number(((DayOperand.Day) c.before()).value()));
            case Cell.Licence c ->
                oneOf(field, "A".equals(c.trust()) ? List.of("in-force/A") : List.of("in-force/A", "in-force/B"));
            case Cell.Within c ->
                oneOf(
                        field,
                        MeasuredPack.REGIONS.stream()
                                .filter(r -> regions.upwards(r).contains(c.region()))
                                .toList());
            default -> throw new IllegalArgumentException("Not in the measured pack: " + cell);
        };
    }

    private String bounds(String field, Cell.Interval cell) {
        List<String> bounds = new ArrayList<>();
        if (cell.atLeast() != null) {
            bounds.add(bound(field, ">=", number(cell.atLeast())));
        }
        if (cell.atMost() != null) {
            bounds.add(bound(field, "<=", number(cell.atMost())));
        }
        if (cell.below() != null) {
            bounds.add(bound(field, "<", number(cell.below())));
        }
        return String.join(" " + and + " ", bounds);
    }

    private String number(Operand operand) {
        return switch (operand) {
            case Operand.Literal l -> l.value().toPlainString();
            case Operand.OfParameter p -> limit.apply(p.id().substring("limit-".length()));
        };
    }

    String value(String field) {
        return value.apply(field);
    }

    abstract String oneOf(String field, List<String> codes);

    abstract String contains(String field, String code);

    abstract String yesNo(String field, boolean yes);

    String none(String field, List<String> codes) {
        return codes.stream().map(c -> "!" + contains(field, c)).collect(Collectors.joining(" " + and + " "));
    }

    String bound(String field, String operator, String number) {
        return value(field) + " " + operator + " " + number;
    }

    String either(List<String> codes, Function<String, String> one) {
        return "(" + codes.stream().map(one).collect(Collectors.joining(" " + or + " ")) + ")";
    }
}
