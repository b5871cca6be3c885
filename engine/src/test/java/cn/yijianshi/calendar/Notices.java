package cn.yijianshi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The shipped notices read by other means than the calendar's own: by looking for the day in the text. */
enum Notices {
    OFF,
    MADE_UP,
    SILENT;

    private static final String TEXT = text();

    static Notices of(LocalDate date) {
        int at = TEXT.indexOf("\"" + date + "\"");
        if (at < 0) {
            return SILENT;
        }
        return at < TEXT.indexOf("\"makeUpWorkdays\"") ? OFF : MADE_UP;
    }

    private static String text() {
        try (InputStream in = Notices.class.getResourceAsStream("/yijianshi/calendar/cn-2024-2026.json")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
