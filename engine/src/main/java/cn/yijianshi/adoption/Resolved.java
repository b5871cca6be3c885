package cn.yijianshi.adoption;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds in a region on a day, every value with its source.
 *
 * @param adopter the region itself or the nearest above it that adopted; null where only the original's region offers it
 */
public record Resolved(
        Subject subject,
        String region,
        LocalDate day,
        @Nullable String adopter,
        SortedMap<Element, Sourced> values) {

    public Resolved {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The value of an element and who says so. */
    public Optional<Sourced> value(Element element) {
        return Optional.ofNullable(values.get(element));
    }

    public Optional<String> adoptedBy() {
        return Optional.ofNullable(adopter);
    }
}
