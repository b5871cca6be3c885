package cn.yijianshi.ui.start;

import cn.yijianshi.database.DemoData;
import cn.yijianshi.ui.frame.DemoHint;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the log-in page name the demo users. */
@Configuration(proxyBeanMethods = false)
class DemoAccounts {

    @Bean
    DemoHint demoHint(DemoData demo) {
        return new DemoHint(
                demo.wanted()
                        ? DemoUsers.ALL.stream()
                                .map(user -> new DemoHint.Account(user.username(), user.job()))
                                .toList()
                        : List.of());
    }
}
