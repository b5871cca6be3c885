package cn.yijianshi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads calendars from JSON: id, years, source, days off, make-up workdays. */
public final class WorkCalendars {

    private static final String SHIPPED = "/yijianshi/calendar/cn-2024-2026.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WorkCalendars() {}

    /** The calendar that comes with the product. */
    public static WorkCalendar shipped() {
        try (InputStream in = WorkCalendars.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + SHIPPED);
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one calendar.
     *
     * @throws IllegalArgumentException if its years are not whole and consecutive or its days contradict each other
     */
    public static WorkCalendar read(byte[] json) {
        Content content = MAPPER.readValue(json, Content.class);
        List<Integer> years = content.years();
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i) != years.get(i - 1) + 1) {
                throw new IllegalArgumentException("The years of calendar " + content.id() + " have a gap: " + years);
            }
        }
        return new WorkCalendar(
                content.id(),
                content.source(),
                years.getFirst(),
                years.getLast(),
                content.daysOff(),
                content.makeUpWorkdays());
    }

    private record Content(
            String id, List<Integer> years, String source, Set<LocalDate> daysOff, Set<LocalDate> makeUpWorkdays) {}
}
