package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a computed data element is worked out: one operation over what a form holds. There are no expressions;
 * what needs two operations takes two elements.
 *
 * @param of what it reads, written as rule tables write it: {@code form.capital}, {@code group.vehicles.vehicle-mass},
 *     {@code group.vehicles}; within a group {@code form.x} is the same entry's x
 * @param decimals places kept after the point, rounded half up; null keeps what arises, of a division two places
 */
public record Computation(
        Operation operation, List<String> of, @Nullable Integer decimals) {

    public Computation {
        of = List.copyOf(of);
    }

    /** What is done with the values. Of no values at all the sum and the count are 0, the others have no result. */
    public enum Operation {
        @JsonProperty("sum")
        SUM,
        /** Of a group its entries; of fields those that are filled in. */
        @JsonProperty("count")
        COUNT,
        @JsonProperty("min")
        MIN,
        @JsonProperty("max")
        MAX,
        @JsonProperty("average")
        AVERAGE,
        /** The first less all others. */
        @JsonProperty("difference")
        DIFFERENCE,
        @JsonProperty("product")
        PRODUCT,
        /** The first by the second; none by zero. */
        @JsonProperty("quotient")
        QUOTIENT,
        /** Days from the first date to the second. */
        @JsonProperty("days")
        DAYS,
        /** Completed years from the first date to the second, or to the law date (周岁). */
        @JsonProperty("years")
        YEARS
    }
}
