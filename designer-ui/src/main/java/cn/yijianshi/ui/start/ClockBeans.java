package cn.yijianshi.ui.start;

import cn.yijianshi.database.CannotStart;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application; dates are those of China. */
@Configuration(proxyBeanMethods = false)
class ClockBeans {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param start for tests: local date and time the clock shows at the start; it goes on from there */
    @Bean
    Clock clock(@Value("${yijianshi.clock.start:}") String start) {
        Clock system = Clock.system(CHINA);
        return start.isBlank() ? system : Clock.offset(system, Duration.between(system.instant(), instant(start)));
    }

    private static Instant instant(String start) {
        try {
            return LocalDateTime.parse(start.strip()).atZone(CHINA).toInstant();
        } catch (DateTimeException e) {
            throw new CannotStart("yijianshi.clock.start 应写成 2026-12-03T14:03:00，现在是 " + start + "。", e);
        }
    }
}
