package cn.yijianshi.register;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.Entry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry; never changed once it is there.
 *
 * @param version counted from 1
 * @param effectiveFrom first day on which it holds; null for a draft
 * @param hash of the content
 * @param changedBy name of who changed it
 * @param note why
 */
public record Recorded(
        Entry entry,
        int version,
        EntryState state,
        @Nullable LocalDate effectiveFrom,
        Hash hash,
        Instant changedAt,
        String changedBy,
        String note) {}
