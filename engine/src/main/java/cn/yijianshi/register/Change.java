package cn.yijianshi.register;

import cn.yijianshi.catalogue.Entry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an entry to be.
 *
 * @param basedOn the version they saw; 0 for a new entry
 * @param effectiveFrom first day on which it shall hold; null only for a draft
 * @param note why, for the history
 */
public record Change(
        Entry entry,
        int basedOn,
        EntryState state,
        @Nullable LocalDate effectiveFrom,
        String note) {}
