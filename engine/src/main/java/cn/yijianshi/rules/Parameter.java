package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number, day or text that differs from place to place and changes in time (参数).
 *
 * @param type {@code number, money, days, date, text} or {@code yes-no}
 * @param values by region, then day
 */
public record Parameter(
        String id, String name, String type, @Nullable String unit, List<Value> values) {

    public Parameter {
        values = values.stream()
                .sorted(Comparator.comparing(Value::region).thenComparing(Value::from))
                .toList();
    }

    /**
     * A value and where it comes from.
     *
     * @param region where it holds, with its sub-regions
     * @param from first law date it holds
     */
    public record Value(
            String region,
            LocalDate from,
            JsonNode value,
            String source,
            @Nullable String toConfirm) {

        public Value {
            // One form for one value, however the file or release wrote the number.
            value = CanonicalJson.read(CanonicalJson.write(value));
        }
    }

    /** The value for a case: of its region, or of the nearest one above it that has a value in force on the law date. */
    public Optional<Value> on(LocalDate lawDate, String region, Regions regions) {
        for (String at : regions.upwards(region)) {
            Optional<Value> value = values.stream()
                    .filter(v -> v.region().equals(at) && !v.from().isAfter(lawDate))
                    .max(Comparator.comparing(Value::from));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
