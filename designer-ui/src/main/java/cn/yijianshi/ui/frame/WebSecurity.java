package cn.yijianshi.ui.frame;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What the browser may reach: log-in, the first administrator and static files without, everything else only after
 * logging in. What a user may do is decided in the services.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Comes after every chain for a path of its own, such as the API's. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain screens(HttpSecurity http) {
        // Documents are shown in a frame of our own pages.
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin));
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/login")
                        // An address that leads nowhere gets our own page, not the browser's.
                        .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }
}
