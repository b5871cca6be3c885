package cn.yijianshi.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of an evaluation, before it is put into words and order: rows with the typed facts they met, from which a
 * {@link Decision} is written when someone wants to read it.
 */
record Outcome(List<Found> findings, List<Waiting> pending) {

    /**
     * One finding.
     *
     * @param detail further values, as the decision shows them
     * @param overriddenBy the row that overrode it, or null where it holds
     */
    record Found(
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            String status,
            Supplier<Map<String, JsonNode>> detail,
            List<Reason> because,
            @Nullable String overriddenBy) {}

    /**
     * A row that may still hold, about what it may be found for.
     *
     * @param open the facts it waits for
     */
    record Waiting(
            String row,
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            Supplier<List<String>> open) {}
}
