package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rule table: all its cells together hold, or it does not.
 *
 * @param cells by column id; a column left out means any
 * @param from first law date it is in force; null: since ever
 * @param to last law date it is in force; null: without end
 */
public record Row(
        String id,
        Map<String, Cell> cells,
        Conclusion then,
        LegalBasis basis,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String toConfirm) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public boolean inForce(LocalDate lawDate) {
        return (from == null || !lawDate.isBefore(from)) && (to == null || !lawDate.isAfter(to));
    }
}
