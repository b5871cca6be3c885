package cn.yijianshi.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What the browser may reach: screens marked as public without, everything else only after logging in. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    SecurityFilterChain screens(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {}).build();
    }
}
