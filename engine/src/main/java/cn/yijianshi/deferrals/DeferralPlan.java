package cn.yijianshi.deferrals;

import cn.yijianshi.calendar.DueDate;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.duework.DueWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When something has to happen about a deferral. */
@Component
class DeferralPlan {

    static final String REMIND = "deferral-remind";
    static final String LAPSE = "deferral-lapse";
    static final String GIVE_BACK = "deferral-give-back";

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final DueWork work;
    private final WorkCalendar calendar;

    DeferralPlan(DueWork work, WorkCalendar calendar) {
        this.work = work;
        this.calendar = calendar;
    }

    /** Plans the reminder and what follows the last day; a reminder that would come by the day of planning is none. */
    void promised(LockedCase of, Deferral deferral, LocalDate today) {
        work.plan(
                of.id(), LAPSE, deferral.material(), begin(deferral.promisedBy().plusDays(1)));
        work.drop(of.id(), GIVE_BACK, deferral.material());
        work.drop(of.id(), REMIND, deferral.material());
        if (deferral.remindBefore() > 0) {
            calendar.workingDayBefore(deferral.promisedBy(), deferral.remindBefore())
                    .filter(day -> day.isAfter(today))
                    .ifPresent(day -> work.plan(
                            of.id(),
                            REMIND,
                            deferral.material(),
                            day.atTime(OFFICE_OPENS).atZone(WorkCalendar.ZONE).toInstant()));
        }
    }

    /** Plans that what does not come in the time of grace is given back; asks again daily while that day is 待定. */
    void giveBack(LockedCase of, Deferral deferral, LocalDate toldOn, LocalDate today) {
        LocalDate day = lastDayOfGrace(deferral, toldOn).orElse(today).plusDays(1);
        work.plan(of.id(), GIVE_BACK, deferral.material(), begin(day));
    }

    /** The last day of grace; empty while the calendar does not reach it. */
    Optional<LocalDate> lastDayOfGrace(Deferral deferral, LocalDate toldOn) {
        return calendar.addWorkingDays(toldOn, deferral.returnAfter()) instanceof DueDate.On on
                ? Optional.of(on.date())
                : Optional.empty();
    }

    /** How the last day of grace is told. */
    String graceWords(Deferral deferral, LocalDate toldOn) {
        return calendar.addWorkingDays(toldOn, deferral.returnAfter()).words();
    }

    /** Nothing more has to happen. */
    void done(LockedCase of, String material) {
        work.drop(of.id(), REMIND, material);
        work.drop(of.id(), LAPSE, material);
        work.drop(of.id(), GIVE_BACK, material);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }
}
