package cn.yijianshi.rules;

import org.jspecify.annotations.Nullable;

/**
 * A column of a rule table: a typed condition over one fact.
 *
 * @param label as it stands in explanations
 * @param unit of its numbers, e.g. ㎡
 * @param derive for a group: the number made of its entries
 * @param heads for per-head: the number to divide by
 */
public record Column(
        String id,
        String label,
        FactPath reads,
        ColumnType type,
        @Nullable String unit,
        @Nullable Derive derive,
        @Nullable FactPath heads) {

    /** Whether its cells need a quantifier: it reads one value for each entry of a group. */
    public boolean quantified() {
        return reads.grouped() && derive == null;
    }
}
