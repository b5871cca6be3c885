package cn.yijianshi.ui.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times as the counter writes them, in China's time. */
record Days(Clock clock) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** 今天 14:03, or 2026-03-02 14:03. */
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        boolean today = local.toLocalDate().equals(clock.instant().atZone(ZONE).toLocalDate());
        return today ? "今天 " + TIME.format(local) : MOMENT.format(local);
    }

    /** 14:03:22, now. */
    String now() {
        return SECOND.format(clock.instant().atZone(ZONE));
    }

    /** A due date; one that is not known yet is 待定. */
    static String due(@Nullable LocalDate due) {
        return due == null ? "待定" : due.toString();
    }
}
