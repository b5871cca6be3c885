package cn.yijianshi.stories;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The engine on its own, without screens, on a clock that stands at nine in the morning of 2026-03-02 until it is moved. */
@SpringBootApplication(scanBasePackages = "cn.yijianshi")
class ServiceCentre {

    @Bean
    CentreClock clock() {
        return new CentreClock();
    }
}
