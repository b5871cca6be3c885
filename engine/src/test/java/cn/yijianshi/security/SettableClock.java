package cn.yijianshi.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it; it starts at 2026-03-02 09:00 in Shanghai, a working day. */
public final class SettableClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("One clock, one zone");
    }
}
