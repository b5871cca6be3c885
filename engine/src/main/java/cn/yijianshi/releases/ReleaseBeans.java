package cn.yijianshi.releases;

import cn.yijianshi.rules.RuleEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases take from packages that know no Spring. */
@Configuration(proxyBeanMethods = false)
class ReleaseBeans {

    @Bean
    RuleEngine ruleEngine() {
        return new RuleEngine();
    }
}
