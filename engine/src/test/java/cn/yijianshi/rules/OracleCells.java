package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Judges cells as the documentation of the formats says, for the oracle. */
final class OracleCells {

    private final OracleFacts facts;

    OracleCells(OracleFacts facts) {
        this.facts = facts;
    }

    Is cell(JsonNode pack, JsonNode column, JsonNode cell, OracleFacts.@Nullable Asked asked) {
        String reads = column.get("reads").stringValue();
        String type = column.get("type").stringValue();
        boolean ofGroup = reads.matches("group\\..*\\..*") && !column.has("derive");
        JsonNode opposite = opposite(cell, ofGroup ? "group" : type);
        if (opposite != null) {
            return Is.not(cell(pack, column, opposite, asked));
        }
        if (column.has("derive")) {
            return derived(pack, column, cell);
        }
        String[] part = reads.split("\\.", -1);
        if (part[0].equals("parameter")) {
            return plain(pack, type, parameter(pack, part[1]), cell);
        }
        if (!part[0].equals("group")) {
            return type.equals("licence")
                    ? licence(cell, facts.held(reads, asked))
                    : plain(pack, type, facts.value(reads, asked), cell);
        }
        JsonNode entries = facts.group(part[1]);
        String quantifier = cell.propertyNames().iterator().next();
        JsonNode inner = quantifier.equals("atLeast") ? cell.get("atLeast").get("that") : cell.get(quantifier);
        if (entries.isMissingNode()) {
            return Is.OPEN;
        }
        int yes = 0;
        int open = 0;
        for (JsonNode entry : entries) {
            Is met = plain(pack, type, entry.path(part[2]), inner);
            yes += met == Is.YES ? 1 : 0;
            open += met == Is.OPEN ? 1 : 0;
        }
        int all = entries.size();
        return switch (quantifier) {
            case "every" -> yes == all ? Is.YES : yes + open == all ? Is.OPEN : Is.NO;
            case "any" -> yes > 0 ? Is.YES : open > 0 ? Is.OPEN : Is.NO;
            case "none" -> yes > 0 ? Is.NO : open > 0 ? Is.OPEN : Is.YES;
            default -> {
                int count = cell.get("atLeast").get("count").intValue();
                yield yes >= count ? Is.YES : yes + open >= count ? Is.OPEN : Is.NO;
            }
        };
    }

    /** What a cell of a group, a number, a date or of many codes is the opposite of; null where it is not negated. */
    private static @Nullable JsonNode opposite(JsonNode cell, String type) {
        JsonNode not = cell.path("not");
        boolean whole = List.of("group", "any-of", "number", "age", "date").contains(type);
        return whole && not.isObject() && !not.has("parameter") ? not : null;
    }

    private JsonNode parameter(JsonNode pack, String id) {
        JsonNode value = facts.parameter(id, pack);
        return value == null ? MissingNode.getInstance() : value;
    }

    private Is plain(JsonNode pack, String type, JsonNode value, JsonNode cell) {
        JsonNode opposite = opposite(cell, type);
        if (opposite != null) {
            return Is.not(plain(pack, type, value, opposite));
        }
        return switch (type) {
            case "yes-no" -> value.isBoolean() ? Is.of(value.booleanValue() == cell.booleanValue()) : Is.OPEN;
            case "one-of", "party-kind", "credit" -> {
                boolean negated = cell.isObject();
                Is in = value.isString()
                        ? Is.of(OracleFacts.texts(negated ? cell.get("not") : cell)
                                .contains(value.stringValue()))
                        : Is.OPEN;
                yield negated ? Is.not(in) : in;
            }
            case "text" -> {
                if (!value.isString()) {
                    yield Is.OPEN;
                }
                String text = value.stringValue();
                boolean negated = cell.has("not");
                JsonNode texts = cell.has("is") ? cell.get("is") : cell.get(negated ? "not" : "in");
                yield Is.of(OracleFacts.texts(texts).contains(text) != negated);
            }
            case "any-of" -> {
                if (!value.isArray()) {
                    yield Is.OPEN;
                }
                List<String> chosen = OracleFacts.texts(value);
                boolean met = !cell.has("any")
                        || OracleFacts.texts(cell.get("any")).stream().anyMatch(chosen::contains);
                met &= !cell.has("all") || chosen.containsAll(OracleFacts.texts(cell.get("all")));
                met &= !cell.has("none")
                        || OracleFacts.texts(cell.get("none")).stream().noneMatch(chosen::contains);
                yield Is.of(met);
            }
            case "number" -> interval(pack, cell, value.isNumber() ? value.decimalValue() : null, BigDecimal.ONE);
            case "age" -> interval(pack, cell, age(day(value)), BigDecimal.ONE);
            case "date" -> date(pack, cell, day(value));
            default -> {
                boolean negated = cell.has("not");
                String ancestor =
                        (negated ? cell.get("not") : cell).get("within").stringValue();
                boolean known =
                        value.isString() && !facts.upwards(value.stringValue()).isEmpty();
                Is in = known ? Is.of(facts.upwards(value.stringValue()).contains(ancestor)) : Is.OPEN;
                yield negated ? Is.not(in) : in;
            }
        };
    }

    /** Null for what is no day of the calendar: it tells nothing. */
    private static @Nullable LocalDate day(JsonNode value) {
        try {
            return value.isString() ? LocalDate.parse(value.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable BigDecimal age(@Nullable LocalDate born) {
        if (born == null || born.isAfter(facts.lawDate())) {
            return null;
        }
        boolean before = facts.lawDate().getMonthValue() * 100 + facts.lawDate().getDayOfMonth()
                < born.getMonthValue() * 100 + born.getDayOfMonth();
        return BigDecimal.valueOf(facts.lawDate().getYear() - born.getYear() - (before ? 1 : 0));
    }

    private Is date(JsonNode pack, JsonNode cell, @Nullable LocalDate day) {
        Is met = Is.YES;
        for (String key : cell.propertyNames()) {
            JsonNode written = cell.get(key);
            LocalDate bound = day(
                    written.isObject()
                            ? parameter(pack, written.get("parameter").stringValue())
                            : written);
            if (day == null || bound == null) {
                met = Is.both(met, Is.OPEN);
                continue;
            }
            int sign = day.compareTo(bound);
            met = Is.both(
                    met,
                    Is.of(
                            switch (key) {
                                case "from" -> sign >= 0;
                                case "after" -> sign > 0;
                                case "to" -> sign <= 0;
                                case "before" -> sign < 0;
                                default -> sign == 0;
                            }));
        }
        return met;
    }

    /** Compares value/heads with the bounds, multiplied out. */
    private Is interval(JsonNode pack, JsonNode cell, @Nullable BigDecimal value, BigDecimal heads) {
        Is met = Is.YES;
        for (String key : cell.propertyNames()) {
            BigDecimal bound = facts.number(cell.get(key), pack);
            if (value == null || bound == null) {
                met = Is.both(met, Is.OPEN);
                continue;
            }
            int sign = value.compareTo(bound.multiply(heads));
            met = Is.both(
                    met,
                    Is.of(
                            switch (key) {
                                case "atLeast" -> sign >= 0;
                                case "above" -> sign > 0;
                                case "atMost" -> sign <= 0;
                                case "below" -> sign < 0;
                                case "is" -> sign == 0;
                                default -> sign != 0;
                            }));
        }
        return met;
    }

    private Is derived(JsonNode pack, JsonNode column, JsonNode cell) {
        String reads = column.get("reads").stringValue();
        List<@Nullable BigDecimal> numbers = facts.numbers(reads);
        switch (column.get("derive").stringValue()) {
            case "count" -> {
                JsonNode group = facts.group(reads.split("\\.", -1)[1]);
                return interval(pack, cell, group.isArray() ? BigDecimal.valueOf(group.size()) : null, BigDecimal.ONE);
            }
            case "sum" -> {
                return interval(pack, cell, OracleFacts.sum(numbers), BigDecimal.ONE);
            }
            case "per-head" -> {
                String by = column.get("heads").stringValue();
                JsonNode group = facts.group(by.startsWith("group.") ? by.substring(6) : "-");
                BigDecimal heads = by.startsWith("group.")
                        ? (group.isArray() ? BigDecimal.valueOf(group.size()) : null)
                        : OracleFacts.sum(facts.numbers(by));
                BigDecimal sum = OracleFacts.sum(numbers);
                if (sum == null || heads == null) {
                    return Is.OPEN;
                }
                return heads.signum() <= 0 ? Is.NO : interval(pack, cell, sum, heads);
            }
            default -> {
                if (OracleFacts.unknown(numbers)) {
                    return Is.OPEN;
                }
                boolean min = column.get("derive").stringValue().equals("min");
                BigDecimal best = null;
                for (int i = 0; numbers != null && i < numbers.size(); i++) {
                    BigDecimal number = numbers.get(i);
                    best = best == null || (number != null && number.compareTo(best) < 0 == min) ? number : best;
                }
                return best == null ? Is.NO : interval(pack, cell, best, BigDecimal.ONE);
            }
        }
    }

    private static Is licence(JsonNode cell, @Nullable String held) {
        if (cell.has("not")) {
            return Is.not(licence(cell.get("not"), held));
        }
        if (held == null) {
            return Is.OPEN;
        }
        String[] is = held.split(" ", -1);
        boolean state =
                OracleFacts.texts(cell.has("state") ? cell.get("state") : cell).contains(is[0]);
        boolean trust = !cell.has("trust")
                || is[0].equals("absent")
                || is[1].compareTo(cell.get("trust").stringValue()) <= 0;
        return Is.of(state && trust);
    }
}
