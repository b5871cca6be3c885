package cn.yijianshi.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of cases (办件编号): region, day and serial; a matter's number is the case's with two digits behind. Taken in the
 * transaction that uses them, so they have no gaps and no doubles.
 */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextCase(String region, LocalDate day) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s%s%04d".formatted(region, date, next("case/" + region + "/" + date));
    }

    static String matter(String caseNumber, int index) {
        return "%s-%02d".formatted(caseNumber, index);
    }

    /** The next serial of an organ's licences or letters in a year. */
    int nextOfYear(String series, int year) {
        return next(series + "/" + year);
    }

    private int next(String series) {
        return jdbc.sql("""
                        insert into number_series (series, last) values (:series, 1)
                        on conflict (series) do update set last = number_series.last + 1
                        returning last
                        """).param("series", series).query(Integer.class).single();
    }
}
