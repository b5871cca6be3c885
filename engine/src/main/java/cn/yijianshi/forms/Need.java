package cn.yijianshi.forms;

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

    /** What two needs of one element come to: asked by both, required if either requires it. */
    public Need and(Need other) {
        Set<String> matters = new TreeSet<>(askedBy);
        matters.addAll(other.askedBy);
        return new Need(status.compareTo(other.status) >= 0 ? status : other.status, matters);
    }

    /** From lenient to strict. */
    public enum Status {
        SHOWN,
        REQUIRED
    }
}
