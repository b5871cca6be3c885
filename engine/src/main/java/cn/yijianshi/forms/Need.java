package cn.yijianshi.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a form asks for a data element.
 *
 * @param status whether it may be left blank
 * @param askedBy matters that ask for it, by id
 */
public record Need(Status status, Set<String> askedBy) {

    public Need {
        askedBy = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(askedBy));
    }

    public static Need shown(String... matters) {
        return new Need(Status.SHOWN, Set.of(matters));
    }

    public static Need required(String... matters) {
        return new Need(Status.REQUIRED, Set.of(matters));
    }

    /** The same with another status. */
    public Need as(Status other) {
        return new Need(other, askedBy);
    }

    boolean isHidden() {
        return status == Status.HIDDEN;
    }

    boolean isRequired() {
        return status == Status.REQUIRED;
    }

    /** What two needs of one element come to: asked by both, as strictly as the stricter of them. */
    public Need and(Need other) {
        Set<String> matters = new TreeSet<>(askedBy);
        matters.addAll(other.askedBy);
        return new Need(status.compareTo(other.status) >= 0 ? status : other.status, matters);
    }

    /** From lenient to strict. */
    public enum Status {
        /** Not asked, even where the group it belongs to is. */
        @JsonProperty("hidden")
        HIDDEN,
        @JsonProperty("shown")
        SHOWN,
        @JsonProperty("required")
        REQUIRED
    }
}
