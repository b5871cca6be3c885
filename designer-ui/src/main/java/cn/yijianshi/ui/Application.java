package cn.yijianshi.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Yijianshi. */
@SpringBootApplication(scanBasePackages = "cn.yijianshi")
public class Application {

    static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
