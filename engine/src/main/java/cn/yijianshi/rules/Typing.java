package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes typed facts of facts as they were given; a fact that is missing, or not of its type, is unknown. */
final class Typing {

    private final FactSource source;
    private final DerivedNumbers derived;

    Typing(FactSource source) {
        this.source = source;
        this.derived = new DerivedNumbers(source);
    }

    /** Null for what only the subject of a shared policy can tell. */
    @Nullable
    FactTest<?> typed(Reading reading) {
        FactPath path = reading.path();
        if (path instanceof FactPath.SubjectAttribute) {
            return null;
        }
        FactPath heads = reading.heads();
        As as = reading.as();
        return switch (as) {
            case YES_NO, CODE, CODES, NUMBER, AGE, DATE, REGION ->
                path instanceof FactPath.GroupElement group ? group(as, group) : single(as, source.value(path));
            case LICENCE ->
                LicenceTest.of(
                        path instanceof FactPath.Licence l
                                ? source.licence(l.role(), l.type()).orElse(null)
                                : null);
            case SUM -> derived.sum(path);
            case COUNT -> derived.count(path);
            case MIN -> derived.extreme(path, true);
            case MAX -> derived.extreme(path, false);
            case PER_HEAD -> derived.perHead(path, heads == null ? path : heads);
        };
    }

    /** One value, typed; null is unknown. */
    FactTest<?> single(As as, @Nullable JsonNode node) {
        return switch (as) {
            case YES_NO -> YesNoTest.of(yesNo(node));
            case CODE -> CodeTest.of(text(node));
            case CODES -> CodesTest.of(texts(node));
            case NUMBER, SUM, COUNT, MIN, MAX, PER_HEAD -> NumberTest.of(decimal(node));
            case AGE -> age(node);
            case DATE -> DateTest.of(date(node));
            case REGION -> RegionTest.of(text(node), source.regions());
            case LICENCE -> LicenceTest.of(null);
        };
    }

    private FactTest<?> group(As as, FactPath.GroupElement path) {
        List<@Nullable JsonNode> values = source.entries(path);
        return switch (as) {
            case YES_NO -> YesNoTest.ofGroup(entries(values, n -> YesNoTest.of(yesNo(n))));
            case CODE -> CodeTest.ofGroup(entries(values, n -> CodeTest.of(text(n))));
            case CODES -> CodesTest.ofGroup(entries(values, n -> CodesTest.of(texts(n))));
            case AGE -> NumberTest.ofGroup(entries(values, this::age));
            case DATE -> DateTest.ofGroup(entries(values, n -> DateTest.of(date(n))));
            case REGION -> RegionTest.ofGroup(entries(values, n -> RegionTest.of(text(n), source.regions())));
            case NUMBER, SUM, COUNT, MIN, MAX, PER_HEAD, LICENCE ->
                NumberTest.ofGroup(entries(values, n -> NumberTest.of(decimal(n))));
        };
    }

    private static <T> @Nullable List<T> entries(
            @Nullable List<@Nullable JsonNode> values, Function<@Nullable JsonNode, T> typed) {
        if (values == null) {
            return null;
        }
        List<T> entries = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            entries.add(typed.apply(value));
        }
        return entries;
    }

    private NumberTest age(@Nullable JsonNode dayOfBirth) {
        return NumberTest.of(age(dayOfBirth, source.facts().lawDate()));
    }

    /**
     * Completed years on the law date; who was born on 29 February completes a year on 1 March where there is no 29th. A
     * day of birth after the law date is no day of birth.
     */
    static @Nullable BigDecimal age(@Nullable JsonNode dayOfBirth, LocalDate lawDate) {
        LocalDate born = date(dayOfBirth);
        return born == null || born.isAfter(lawDate)
                ? null
                : BigDecimal.valueOf(ChronoUnit.YEARS.between(born, lawDate));
    }

    static @Nullable BigDecimal decimal(@Nullable JsonNode node) {
        return node != null && node.isNumber() ? node.decimalValue() : null;
    }

    private static @Nullable Boolean yesNo(@Nullable JsonNode node) {
        return node != null && node.isBoolean() ? node.booleanValue() : null;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }

    static @Nullable LocalDate date(@Nullable JsonNode node) {
        try {
            return node != null && node.isString() ? LocalDate.parse(node.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable List<String> texts(@Nullable JsonNode node) {
        if (node == null || !node.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            texts.add(item.asString(""));
        }
        return texts;
    }
}
