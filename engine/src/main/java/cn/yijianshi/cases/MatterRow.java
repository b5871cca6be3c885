package cn.yijianshi.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter case as it stands in the database.
 *
 * @param note why it was discontinued; null for all others
 */
record MatterRow(
        UUID id,
        String matter,
        String name,
        String number,
        String department,
        String organ,
        MatterState state,
        @Nullable LocalDate due,
        @Nullable String result,
        @Nullable String note) {}
