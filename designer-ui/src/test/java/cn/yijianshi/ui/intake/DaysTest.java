package cn.yijianshi.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DaysTest {

    /** One o'clock in the night of 3 March in China, still 2 March in London. */
    private final Days days = new Days(Clock.fixed(Instant.parse("2026-03-02T17:00:05Z"), ZoneOffset.UTC));

    @Test
    void todayIsChinasToday() {
        assertThat(days.moment(Instant.parse("2026-03-02T16:30:00Z"))).isEqualTo("今天 00:30");
        assertThat(days.moment(Instant.parse("2026-03-02T15:30:00Z"))).isEqualTo("2026-03-02 23:30");
        assertThat(days.now()).isEqualTo("01:00:05");
    }

    @Test
    void aDueDateThatCannotBeKnownYetIsLeftOpen() {
        assertThat(Days.due(null)).isEqualTo("待定");
    }
}
