package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.calendar.WorkCalendars;
import cn.yijianshi.letters.Letters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases take from packages that know no Spring. */
@Configuration(proxyBeanMethods = false)
class CaseBeans {

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendars.shipped();
    }

    @Bean
    Letters letters() {
        return new Letters();
    }
}
