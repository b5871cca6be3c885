package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the promised time, in words, as the counter says it: 剩 3 个工作日 (12-03).
 *
 * @param urgency how it is to be shown
 * @param words the sentence
 */
record Remaining(Urgency urgency, String words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** 临期 begins one working day before the last day. */
    private static final int NEAR = 1;

    enum Urgency {
        CALM,
        NEAR,
        OVERDUE,
        UNKNOWN
    }

    static Remaining of(WorkItemLine line) {
        return of(line.daysLeft(), line.due());
    }

    private static Remaining of(@Nullable Integer days, @Nullable LocalDate due) {
        if (days == null) {
            return due == null
                    ? new Remaining(Urgency.UNKNOWN, "期限待定")
                    : new Remaining(Urgency.CALM, "截止 " + DAY.format(due));
        }
        String day = due == null ? "" : " (" + DAY.format(due) + ")";
        if (days < 0) {
            return new Remaining(Urgency.OVERDUE, "超期 " + -days + " 个工作日" + day);
        }
        String left = days == 0 ? "今日到期" : "剩 " + days + " 个工作日";
        return new Remaining(days <= NEAR ? Urgency.NEAR : Urgency.CALM, left + day);
    }
}
