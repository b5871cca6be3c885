package cn.yijianshi.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a clock stands still. Counted like the limit itself: the day it begins still belongs to the budget,
 * the day it ends does not.
 *
 * @param ground why, e.g. 专家评审
 * @param basis the provision that permits it, e.g. 《行政许可法》第四十五条
 * @param from when it began
 * @param to when it ended; null while it lasts
 */
public record Suspension(
        String ground, String basis, Instant from, @Nullable Instant to) {

    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A suspension ends after it began: " + from + ", " + to);
        }
    }

    /** Whether the clock stands still at a moment because of this. */
    boolean covers(Instant moment) {
        return !from.isAfter(moment) && (to == null || to.isAfter(moment));
    }
}
