package cn.yijianshi.ui.start;

import cn.yijianshi.database.DemoData;
import cn.yijianshi.ui.frame.DemoHint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log-in page of the demo users, where there are any. */
@Configuration(proxyBeanMethods = false)
class DemoBeans {

    /** Absent where no demo data are wanted. */
    @Bean
    @Nullable
    DemoHint demoHint(DemoData demo) {
        return demo.wanted()
                ? new DemoHint(DemoUsers.ALL.stream()
                        .map(user -> new DemoHint.Account(user.username(), user.job()))
                        .toList())
                : null;
    }
}
