package cn.yijianshi.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers made of the entries of a group; where one entry is unknown, they are. */
final class DerivedNumbers {

    private final FactSource source;

    DerivedNumbers(FactSource source) {
        this.source = source;
    }

    NumberTest sum(FactPath path) {
        return NumberTest.of(sumOf(path));
    }

    NumberTest count(FactPath path) {
        return NumberTest.of(countOf(path));
    }

    /** The smallest or greatest; of no entries there is none. */
    NumberTest extreme(FactPath path, boolean smallest) {
        List<BigDecimal> numbers = numbers(path);
        return numbers == null
                ? NumberTest.of(null)
                : numbers.stream()
                        .reduce(smallest ? BigDecimal::min : BigDecimal::max)
                        .map(NumberTest::of)
                        .orElseGet(NumberTest::withoutValue);
    }

    /** The sum divided by the heads, to 34 digits; no heads: no value, which meets nothing. */
    NumberTest perHead(FactPath path, FactPath heads) {
        BigDecimal sum = sumOf(path);
        BigDecimal number = heads instanceof FactPath.Group ? countOf(heads) : sumOf(heads);
        if (sum == null || number == null) {
            return NumberTest.of(null);
        }
        return number.signum() <= 0
                ? NumberTest.withoutValue()
                : NumberTest.of(sum.divide(number, MathContext.DECIMAL128));
    }

    private @Nullable BigDecimal sumOf(FactPath path) {
        List<BigDecimal> numbers = numbers(path);
        return numbers == null ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable BigDecimal countOf(FactPath path) {
        Integer size =
                switch (path) {
                    case FactPath.Group g -> source.size(g.group());
                    case FactPath.GroupElement g -> source.size(g.group());
                    default -> null;
                };
        return size == null ? null : BigDecimal.valueOf(size);
    }

    /** Null where one of them is unknown. */
    private @Nullable List<BigDecimal> numbers(FactPath path) {
        List<@Nullable JsonNode> values = new ArrayList<>();
        if (path instanceof FactPath.GroupElement group) {
            List<@Nullable JsonNode> entries = source.entries(group);
            if (entries == null) {
                return null;
            }
            values.addAll(entries);
        } else {
            values.add(source.value(path));
        }
        List<BigDecimal> numbers = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            BigDecimal number = Typing.decimal(value);
            if (number == null) {
                return null;
            }
            numbers.add(number);
        }
        return numbers;
    }
}
