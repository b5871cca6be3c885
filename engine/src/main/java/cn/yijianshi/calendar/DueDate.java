package cn.yijianshi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** When something is due, as far as it can be told today. */
public sealed interface DueDate {

    /** As it is shown: a date, or why there is none yet. */
    String words();

    /** Due by the end of a day. */
    record On(LocalDate date) implements DueDate {
        @Override
        public String words() {
            return date.format(Words.DATE);
        }
    }

    /** Due at a moment, for limits in hours. */
    record At(Instant moment) implements DueDate {
        @Override
        public String words() {
            return moment.atZone(WorkCalendar.ZONE).format(Words.MOMENT);
        }
    }

    /**
     * 待定: it depends on a year whose notice is not out yet.
     *
     * @param remainingDays working days still to be counted behind the last known day
     * @param knownThrough the last known day
     */
    record Pending(int remainingDays, LocalDate knownThrough) implements DueDate {
        @Override
        public String words() {
            return "待定（" + knownThrough.format(Words.DATE) + "之后的放假安排公布前无法确定，其后还有 " + remainingDays + " 个工作日）";
        }
    }

    /**
     * The clock stands still; due when it runs again.
     *
     * @param ground why it stands still
     */
    record StandingStill(String ground) implements DueDate {
        @Override
        public String words() {
            return "计时中止（" + ground + "）";
        }
    }

    /** How dates are written. */
    final class Words {
        static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
        static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

        private Words() {}
    }
}
