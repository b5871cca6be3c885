package cn.yijianshi.stories;

import cn.yijianshi.calendar.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of a service centre: it stands still until a story moves it. */
final class CentreClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

    /** Nine in the morning of a day. */
    void moveTo(LocalDate day) {
        moveTo(day, LocalTime.of(9, 0));
    }

    void moveTo(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return WorkCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
