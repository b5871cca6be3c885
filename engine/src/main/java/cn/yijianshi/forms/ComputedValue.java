package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Computation;
import cn.yijianshi.rules.FactPath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Works a computed field out. What is hidden does not count; where something that counts is not filled in yet, there is
 * no result, as for a decision what is not known is not zero.
 *
 * @param entry the entry of a group that the field stands in, and its pointer; null for a field by itself
 * @param hidden tells of a pointer whether the field there is hidden
 */
record ComputedValue(JsonNode data, @Nullable JsonNode entry, String at, Predicate<String> hidden, LocalDate lawDate) {

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    Optional<BigDecimal> of(Computation computation) {
        List<JsonNode> values = new ArrayList<>();
        for (String path : computation.of()) {
            FactPath.parse(path).ifPresent(read -> collect(read, computation.operation(), values));
        }
        return result(computation, values)
                .map(number -> rounded(computation, number))
                .filter(number -> number.abs().compareTo(LARGEST) <= 0);
    }

    private Optional<BigDecimal> result(Computation computation, List<JsonNode> values) {
        return switch (computation.operation()) {
            case COUNT ->
                Optional.of(BigDecimal.valueOf(
                        values.stream().filter(v -> !v.isMissingNode()).count()));
            case SUM -> folded(values, BigDecimal::add, BigDecimal.ZERO);
            case MIN -> folded(values, BigDecimal::min, null);
            case MAX -> folded(values, BigDecimal::max, null);
            case PRODUCT -> folded(values, (a, b) -> a.multiply(b, MathContext.DECIMAL128), null);
            case DIFFERENCE -> folded(values, BigDecimal::subtract, null);
            case AVERAGE ->
                folded(values, BigDecimal::add, null)
                        .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128));
            case QUOTIENT ->
                values.size() != 2
                        ? Optional.empty()
                        : number(values.get(1))
                                .filter(divisor -> divisor.signum() != 0)
                                .flatMap(divisor ->
                                        number(values.get(0)).map(d -> d.divide(divisor, MathContext.DECIMAL128)));
            case DAYS, YEARS -> span(computation.operation(), values);
        };
    }

    /** @param ofNothing the result of no values at all */
    private static Optional<BigDecimal> folded(
            List<JsonNode> values, BinaryOperator<BigDecimal> with, @Nullable BigDecimal ofNothing) {
        List<BigDecimal> numbers =
                values.stream().flatMap(v -> number(v).stream()).toList();
        return numbers.size() < values.size()
                ? Optional.empty()
                : numbers.stream().reduce(with).or(() -> Optional.ofNullable(ofNothing));
    }

    private Optional<BigDecimal> span(Computation.Operation operation, List<JsonNode> values) {
        Optional<LocalDate> from = values.isEmpty() ? Optional.empty() : date(values.get(0));
        Optional<LocalDate> to = values.size() > 1
                ? date(values.get(1))
                : operation == Computation.Operation.YEARS ? Optional.of(lawDate) : Optional.empty();
        ChronoUnit unit = operation == Computation.Operation.DAYS ? ChronoUnit.DAYS : ChronoUnit.YEARS;
        return from.flatMap(f -> to.filter(t -> !t.isBefore(f)).map(t -> BigDecimal.valueOf(unit.between(f, t))));
    }

    /** Adds what a path reads; a missing node for what is not filled in, nothing for what is hidden. */
    private void collect(FactPath path, Computation.Operation operation, List<JsonNode> into) {
        switch (path) {
            case FactPath.Form form -> {
                boolean own = entry != null && (entry.has(form.element()) || hidden.test(at + "/" + form.element()));
                JsonNode in = own && entry != null ? entry : data;
                if (!hidden.test((own ? at : "") + "/" + form.element())) {
                    into.add(in.path(form.element()));
                }
            }
            case FactPath.GroupElement group -> {
                JsonNode entries = data.path(group.group());
                for (int i = 0; i < entries.size(); i++) {
                    if (!hidden.test("/" + group.group() + "/" + i + "/" + group.element())) {
                        JsonNode value = entries.get(i).path(group.element());
                        into.add(operation == Computation.Operation.COUNT ? entries.get(i) : value);
                    }
                }
            }
            case FactPath.Group group -> data.path(group.group()).forEach(into::add);
            default -> {}
        }
    }

    private static BigDecimal rounded(Computation computation, BigDecimal number) {
        boolean divided = computation.operation() == Computation.Operation.QUOTIENT
                || computation.operation() == Computation.Operation.AVERAGE;
        Integer decimals = computation.decimals() == null && divided ? Integer.valueOf(2) : computation.decimals();
        BigDecimal kept =
                (decimals == null ? number : number.setScale(decimals, RoundingMode.HALF_UP)).stripTrailingZeros();
        return kept.scale() < 0 ? kept.setScale(0) : kept;
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private static Optional<LocalDate> date(JsonNode node) {
        try {
            return Optional.of(LocalDate.parse(node.asString("")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
