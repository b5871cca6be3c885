package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values that all parameters have on one law date in one region. */
final class ParameterValues {

    private final Map<String, Parameter> parameters;
    private final Map<String, Parameter.Value> values = new HashMap<>();
    private final NameTable places;
    private final Bound[] bounds;
    private final long[] days;

    /** @param parameters by {@code pack/parameter} */
    ParameterValues(Map<String, Parameter> parameters, LocalDate lawDate, String region, Regions regions) {
        this.parameters = parameters;
        this.bounds = new Bound[parameters.size()];
        this.days = new long[parameters.size()];
        Map<String, Integer> named = new HashMap<>();
        parameters.forEach((name, parameter) -> {
            parameter.on(lawDate, region, regions).ifPresent(v -> values.put(name, v));
            BigDecimal number = number(name);
            bounds[named.size()] = number == null ? Bound.UNKNOWN : new Bound(number);
            Parameter.Value value = values.get(name);
            LocalDate day = Typing.date(value == null ? null : value.value());
            days[named.size()] = day == null ? DateTest.NO_DAY : DateTest.number(day);
            named.put(name, named.size());
        });
        this.places = new NameTable(named);
    }

    /** The parameter itself. */
    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<Parameter.Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Null where it has no value for the case, or no number. */
    @Nullable
    BigDecimal number(String name) {
        Parameter.Value value = values.get(name);
        JsonNode json = value == null ? null : value.value();
        return json == null || !json.isNumber() ? null : json.decimalValue();
    }

    /** The day that days are compared with; {@link DateTest#NO_DAY} where it has none for the case. */
    long day(String name) {
        int place = places.find(name);
        return place < 0 ? DateTest.NO_DAY : days[place];
    }

    /** The number that facts are compared with. */
    Bound bound(String name) {
        int place = places.find(name);
        return place < 0 ? Bound.UNKNOWN : bounds[place];
    }
}
