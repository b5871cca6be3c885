package cn.yijianshi.stories;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The engine on its own, without screens, on a clock that stands at nine in the morning of 2026-03-02. */
@SpringBootApplication(scanBasePackages = "cn.yijianshi")
class ServiceCentre {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
