package cn.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendars.shipped();

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasTheWorkingDaysOfItsNotice(int year, int workingDays) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(d -> calendar.kind(d) == WorkCalendar.DayKind.WORKING)
                .count();

        assertThat(counted).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, WORKING", // 除夕 was encouraged, not given
        "2024-02-04, WORKING",
        "2024-02-10, OFF",
        "2026-02-14, WORKING",
        "2026-02-15, OFF",
        "2026-01-10, OFF",
        "2026-12-31, WORKING",
        "2027-01-04, UNKNOWN",
        "2023-12-29, UNKNOWN"
    })
    void knowsMakeUpDaysDaysOffAndItsOwnLimits(LocalDate date, WorkCalendar.DayKind kind) {
        assertThat(calendar.kind(date)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-30, 5, 2024-05-10",
        "2025-01-27, 20, 2025-03-03",
        "2026-02-13, 5, 2026-02-27",
        "2025-12-31, 1, 2026-01-04",
        "2026-03-02, 0, 2026-03-02",
        "2026-03-07, 0, 2026-03-07"
    })
    void countsWorkingDaysWithoutTheFirst(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.addWorkingDays(from, days)).isEqualTo(new DueDate.On(due));
    }

    @Test
    void aDayInAYearWithoutNoticeIsPendingAndTellsTheDaysLeft() {
        LocalDate lastKnown = LocalDate.of(2026, 12, 31);

        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 29), 2)).isEqualTo(new DueDate.On(lastKnown));
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 29), 10))
                .isEqualTo(new DueDate.Pending(8, lastKnown));
        assertThat(calendar.addWorkingDays(lastKnown, 1)).isEqualTo(new DueDate.Pending(1, lastKnown));
        assertThat(calendar.addWorkingDays(LocalDate.of(2027, 3, 1), 5)).isEqualTo(new DueDate.Pending(5, lastKnown));
        assertThat(calendar.addWorkingDays(LocalDate.of(2023, 12, 1), 5)).isEqualTo(new DueDate.Pending(5, lastKnown));
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 29), 10).words())
                .isEqualTo("待定（2026年12月31日之后的放假安排公布前无法确定，其后还有 8 个工作日）");
    }

    @Test
    void daysBetweenAreUnknownWhereOneOfThemIs() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 10)))
                .hasValue(5);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4)))
                .isEmpty();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4)))
                .hasValue(0);
        assertThatThrownBy(() -> calendar.workingDaysBetween(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithCountingOneDayAfterTheOther() {
        Random random = new Random(20260101);
        int rounds = Boolean.getBoolean("yijianshi.soak") ? 200_000 : 2_000;
        for (int i = 0; i < rounds; i++) {
            LocalDate from = LocalDate.of(2023, 12, 31).plusDays(random.nextInt(1096));
            int days = random.nextInt(120);
            assertThat(calendar.addWorkingDays(from, days))
                    .as("%s + %s", from, days)
                    .isEqualTo(walk(from, days));
        }
    }

    @Test
    void isThereAndBackAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
            int days = random.nextInt(60);
            if (calendar.addWorkingDays(from, days) instanceof DueDate.On(LocalDate due)) {
                assertThat(calendar.workingDaysBetween(from, due)).hasValue(days);
            }
        }
    }

    @Test
    void refusesContradictoryData() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThatThrownBy(() -> new WorkCalendar("x", "test", 2026, 2026, Set.of(), Set.of(monday)))
                .hasMessageContaining("2026-03-02 cannot be a make-up workday");
        assertThatThrownBy(() -> new WorkCalendar("x", "test", 2026, 2026, Set.of(monday.plusYears(1)), Set.of()))
                .hasMessageContaining("outside the years");
        assertThatThrownBy(() -> WorkCalendars.read("""
                        {"id": "x", "years": [2024, 2026], "source": "", "daysOff": [], "makeUpWorkdays": []}""".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("have a gap");
    }

    /** The oracle: one day after the other, by the kind of each. */
    private DueDate walk(LocalDate from, int days) {
        LocalDate at = from;
        int left = days;
        while (left > 0) {
            at = at.plusDays(1);
            if (at.getYear() > 2026) {
                return new DueDate.Pending(left, LocalDate.of(2026, 12, 31));
            }
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return new DueDate.On(at);
    }

    private boolean isWorkingDay(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return switch (Notices.of(date)) {
            case OFF -> false;
            case MADE_UP -> true;
            case SILENT -> !weekend;
        };
    }

    @Test
    void theWorkingDayBeforeIsFoundByCountingBackInTheNotices() {
        WorkCalendar calendar = WorkCalendars.shipped();
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate back = day;
            for (int count = 1; count <= 12; count++) {
                do {
                    back = back.minusDays(1);
                } while (!worked(back));
                assertThat(calendar.workingDayBefore(day, count))
                        .as("%s - %s", day, count)
                        .contains(back);
            }
        }
        assertThat(calendar.workingDayBefore(LocalDate.of(2024, 1, 3), 2)).isEmpty();
        assertThat(calendar.workingDayBefore(LocalDate.of(2027, 1, 3), 1)).isEmpty();
    }

    private static boolean worked(LocalDate day) {
        return switch (Notices.of(day)) {
            case OFF -> false;
            case MADE_UP -> true;
            case SILENT -> day.getDayOfWeek().getValue() < 6;
        };
    }
}
