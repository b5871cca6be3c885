package cn.yijianshi.parameters;

import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads and sets parameters of places. A region without a value of its own has that of the nearest one above it. */
@Service
public class PlaceParameters {

    private final JdbcClient jdbc;
    private final Access access;

    PlaceParameters(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The value in force in a region on a day.
     *
     * @throws IllegalStateException if not even the whole country has one, which the shipped values exclude
     */
    public String text(PlaceParameter parameter, String region, LocalDate day) {
        return jdbc.sql("""
                        select value from place_parameter
                        where id = :id and region = any (:regions) and valid_from <= :day
                        order by array_position(:regions, region), valid_from desc limit 1
                        """)
                .param("id", parameter.id())
                .param("regions", upwards(region).toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No value of " + parameter.id() + " on " + day));
    }

    /** As {@link #text}, of a parameter that is a number. */
    public int number(PlaceParameter parameter, String region, LocalDate day) {
        return Integer.parseInt(text(parameter, region, day));
    }

    /**
     * Sets a value from a day on; a value of that very day is replaced. Cases taken in before keep what they began with.
     *
     * @param source where it stands, e.g. the city's own rules
     * @throws IllegalArgumentException if the parameter cannot have the value
     */
    public void set(PlaceParameter parameter, String region, LocalDate from, String value, String source) {
        access.require(Role.ADMINISTRATOR);
        if (!parameter.allows(value)) {
            throw new IllegalArgumentException("参数“" + parameter.label() + "”不能是“" + value + "”");
        }
        jdbc.sql("""
                        insert into place_parameter (id, region, valid_from, value, source)
                        values (:id, :region, :from, :value, :source)
                        on conflict (id, region, valid_from) do update
                          set value = excluded.value, source = excluded.source
                        """)
                .param("id", parameter.id())
                .param("region", region)
                .param("from", from)
                .param("value", value)
                .param("source", source)
                .update();
    }

    /** A region and all that it lies in, nearest first; codes of GB/T 2260 nest by pairs of digits. */
    private static List<String> upwards(String region) {
        List<String> codes = new ArrayList<>(List.of(region));
        for (int kept = 4; kept >= 2; kept -= 2) {
            String above = region.substring(0, kept) + "0".repeat(6 - kept);
            if (!codes.contains(above)) {
                codes.add(above);
            }
        }
        codes.add(Actor.EVERYWHERE);
        return codes;
    }
}
