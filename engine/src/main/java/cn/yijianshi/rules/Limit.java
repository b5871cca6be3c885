package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A time limit in a conclusion (期限). */
public sealed interface Limit {

    record Span(TimeSpan span) implements Limit {}

    /**
     * A parameter of type days.
     *
     * @param parameter {@code pack/parameter}; its unit says of which kind the days are, working days where it says none
     */
    record OfParameter(String parameter) implements Limit {

        /** The parameter's id within its pack. */
        public String id() {
            return parameter.substring(parameter.indexOf('/') + 1);
        }
    }

    /** The promised time of the matter the conclusion is about (以该事项的承诺期限为限). */
    record MatterPromise() implements Limit {}

    /** What it comes to for a matter in a case; null where its parameter has no whole number there. */
    default @Nullable TimeSpan resolve(Matter matter, FactSource source) {
        return switch (this) {
            case Span l -> l.span;
            case MatterPromise l -> matter.promised();
            case OfParameter l -> {
                JsonNode days = source.parameter(l.parameter)
                        .map(Parameter.Value::value)
                        .orElse(null);
                Parameter parameter = source.parameters().parameter(l.parameter).orElse(null);
                yield parameter == null ? null : span(days, unit(parameter.unit()));
            }
        };
    }

    /** A parameter's value as a time; null where it is no whole number of at least 0. */
    static @Nullable TimeSpan span(@Nullable JsonNode value, TimeSpan.@Nullable Unit unit) {
        return value == null
                        || unit == null
                        || !value.isIntegralNumber()
                        || !value.canConvertToInt()
                        || value.intValue() < 0
                ? null
                : new TimeSpan(value.intValue(), unit, null);
    }

    /** The unit an id stands for; working days where none is given (行政许可法 art. 82). */
    static TimeSpan.Unit unit(@Nullable String id) {
        return switch (id) {
            case "natural-days" -> TimeSpan.Unit.NATURAL_DAYS;
            case "hours" -> TimeSpan.Unit.HOURS;
            case null, default -> TimeSpan.Unit.WORKING_DAYS;
        };
    }

    /**
     * Orders limits of different units by their nominal length: a working day counts as 7/5 of a day of 24 hours. Only for
     * telling which of two is shorter, never for computing a date. Equal lengths are ordered by unit, so that there is one
     * order.
     */
    static int compare(TimeSpan one, TimeSpan other) {
        int byLength = Long.compare(nominal(one), nominal(other));
        return byLength != 0 ? byLength : one.unit().compareTo(other.unit());
    }

    private static long nominal(TimeSpan span) {
        return switch (span.unit()) {
            case HOURS -> span.amount() * 5L;
            case NATURAL_DAYS -> span.amount() * 24L * 5;
            case WORKING_DAYS -> span.amount() * 24L * 7;
        };
    }
}
