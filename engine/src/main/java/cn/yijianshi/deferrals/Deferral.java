package cn.yijianshi.deferrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to bring a material later, with the policy of the place on the day it was given.
 *
 * @param promisedBy last day in time; the day of arrival counts
 * @param returnAfter working days of grace after the notice of lateness
 * @param remindBefore working days before the last day that the applicant is reminded; 0 for never
 * @param lapsedOn the day the applicant was told that it is late; null while it is not
 */
record Deferral(
        String material,
        LocalDate promisedBy,
        LatePolicy late,
        int returnAfter,
        int remindBefore,
        @Nullable LocalDate lapsedOn) {

    boolean lateOn(LocalDate day) {
        return day.isAfter(promisedBy);
    }

    boolean lapsed() {
        return lapsedOn != null;
    }
}
