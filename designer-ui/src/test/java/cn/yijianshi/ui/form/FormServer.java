package cn.yijianshi.ui.form;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Serves {@link FormPage} and nothing else: no database, no log-in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration"
        })
@EnableVaadin("cn.yijianshi.ui")
class FormServer {

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(FormServer.class);
        application.setDefaultProperties(Map.of("vaadin.productionMode", "true"));
        return application.run("--server.port=0");
    }

    static String address(ConfigurableApplicationContext server) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        return "http://localhost:" + port + "/every-type";
    }
}
