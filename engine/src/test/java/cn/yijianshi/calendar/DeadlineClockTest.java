package cn.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.calendar.ClockState.Light;
import cn.yijianshi.calendar.ClockState.Thresholds;
import cn.yijianshi.calendar.TimeBudget.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {

    private static final WorkCalendar CALENDAR = WorkCalendars.shipped();
    private static final Thresholds TWO_LEFT = Thresholds.soonAt(2);

    @Test
    void runsDownInWorkingDaysAndChangesItsLight() {
        DeadlineClock clock = clock(5, Unit.WORKING_DAYS, "2026-02-13T10:00");

        assertThat(clock.at(at("2026-02-13T17:00"), CALENDAR, TWO_LEFT))
                .isEqualTo(new ClockState(
                        clock.budget(),
                        5,
                        new DueDate.On(LocalDate.of(2026, 2, 27)),
                        Light.NORMAL,
                        LocalDate.of(2026, 2, 13)));
        assertThat(light(clock, "2026-02-25T09:00")).isEqualTo(Light.SOON);
        assertThat(light(clock, "2026-02-27T23:59")).isEqualTo(Light.SOON);
        assertThat(light(clock, "2026-02-28T00:00")).isEqualTo(Light.LATE);
        assertThat(state(clock, "2026-02-28T09:00").remaining()).isEqualTo(-1);
    }

    @Test
    void tellsWhatIsLeftWhileItStandsStill() {
        DeadlineClock clock = clock(20, Unit.WORKING_DAYS, "2026-03-02T10:00", review("2026-03-05T09:00", null));

        ClockState months = state(clock, "2026-06-01T09:00");

        assertThat(months.remaining()).isEqualTo(17);
        assertThat(months.due()).isEqualTo(new DueDate.StandingStill("专家评审"));
        assertThat(months.due().words()).isEqualTo("计时中止（专家评审）");
        assertThat(months.standsStill()).isTrue();
        assertThat(months.light()).isEqualTo(Light.NORMAL);
    }

    @Test
    void goesOnWithTheDayAfterTheSuspensionEnded() {
        DeadlineClock clock =
                clock(5, Unit.WORKING_DAYS, "2026-03-02T10:00", review("2026-03-04T09:00", "2026-03-11T16:00"));

        ClockState state = state(clock, "2026-03-11T17:00");

        assertThat(state.remaining()).isEqualTo(3);
        assertThat(state.due()).isEqualTo(new DueDate.On(LocalDate.of(2026, 3, 16)));
    }

    @Test
    void isNotFalselyOverdueAfterASupplementOnTheLastDay() {
        DeadlineClock clock =
                clock(2, Unit.WORKING_DAYS, "2026-03-02T10:00", review("2026-03-04T16:00", "2026-03-20T09:00"));

        assertThat(state(clock, "2026-03-20T10:00").remaining()).isZero();
        assertThat(state(clock, "2026-03-20T10:00").due()).isEqualTo(new DueDate.On(LocalDate.of(2026, 3, 20)));
        assertThat(state(clock, "2026-03-23T10:00").overdue()).isTrue();
    }

    @Test
    void staysOverdueIfItRanOutBeforeItWasStopped() {
        DeadlineClock clock = clock(2, Unit.WORKING_DAYS, "2026-03-02T10:00", review("2026-03-09T09:00", null));

        ClockState state = state(clock, "2026-03-20T10:00");

        assertThat(state.remaining()).isEqualTo(-3);
        assertThat(state.due()).isEqualTo(new DueDate.On(LocalDate.of(2026, 3, 4)));
    }

    @Test
    void inAYearWithoutNoticeTheDueDateIsPendingAndNothingIsLate() {
        DeadlineClock clock = clock(10, Unit.WORKING_DAYS, "2026-12-29T10:00");

        ClockState before = state(clock, "2026-12-30T10:00");
        ClockState after = state(clock, "2027-06-01T10:00");

        assertThat(before.remaining()).isEqualTo(9);
        assertThat(before.due()).isEqualTo(new DueDate.Pending(8, LocalDate.of(2026, 12, 31)));
        assertThat(after.remaining()).isEqualTo(8);
        assertThat(after.countedThrough()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(after.light()).isEqualTo(Light.NORMAL);
    }

    @Test
    void countsNaturalDaysAndHoursAsTheyPass() {
        assertThat(state(clock(15, Unit.NATURAL_DAYS, "2027-02-01T10:00"), "2027-02-03T08:00")
                        .due())
                .isEqualTo(new DueDate.On(LocalDate.of(2027, 2, 16)));

        DeadlineClock hours = clock(4, Unit.HOURS, "2026-03-02T10:00", review("2026-03-02T11:00", "2026-03-02T12:30"));
        ClockState state = state(hours, "2026-03-02T15:00");
        assertThat(state.due()).isEqualTo(new DueDate.At(at("2026-03-02T15:30")));
        assertThat(state.due().words()).isEqualTo("2026年3月2日 15:30");
        assertThat(state.remaining()).isZero();
        assertThat(state(hours, "2026-03-02T15:31").overdue()).isTrue();
    }

    @Test
    void anExtendedBudgetIsAnotherClockWithTheSameLedger() {
        TimeBudget extended = new TimeBudget(20, Unit.WORKING_DAYS).extendedBy(10);

        assertThat(extended).isEqualTo(new TimeBudget(30, Unit.WORKING_DAYS));
    }

    @Test
    void agreesWithCrossingOutDaysOneByOne() {
        Random random = new Random(45);
        int rounds = Boolean.getBoolean("yijianshi.soak") ? 50_000 : 1_000;
        for (int i = 0; i < rounds; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
            LocalDate today = start.plusDays(random.nextInt(200));
            int amount = random.nextInt(40);
            boolean[] stopped = new boolean[400];
            List<Suspension> ledger = new ArrayList<>();
            for (int s = random.nextInt(4); s > 0; s--) {
                int from = random.nextInt(80);
                int to = from + random.nextInt(30);
                ledger.add(new Suspension("检验", "第四十五条", noon(start.plusDays(from)), noon(start.plusDays(to))));
                for (int day = from + 1; day <= to; day++) {
                    stopped[day] = true;
                }
            }
            DeadlineClock clock =
                    new DeadlineClock(new TimeBudget(amount, Unit.WORKING_DAYS), noon(start), List.copyOf(ledger));

            long used = 0;
            for (int day = 1; !start.plusDays(day).isAfter(today); day++) {
                boolean works = CALENDAR.kind(start.plusDays(day)) == WorkCalendar.DayKind.WORKING;
                used += works && !stopped[day] ? 1 : 0;
            }

            ClockState state = clock.at(noon(today), CALENDAR, TWO_LEFT);
            assertThat(state.remaining()).as("%s at %s", clock, today).isEqualTo(amount - used);
            if (state.due() instanceof DueDate.On(LocalDate due) && !today.isBefore(due)) {
                assertThat(clock.at(noon(due), CALENDAR, TWO_LEFT).remaining())
                        .as("%s at %s, due %s", clock, today, due)
                        .isZero();
            }
        }
    }

    private static DeadlineClock clock(int amount, Unit unit, String start, Suspension... suspensions) {
        return new DeadlineClock(new TimeBudget(amount, unit), at(start), List.of(suspensions));
    }

    private static Suspension review(String from, @Nullable String to) {
        return new Suspension("专家评审", "《行政许可法》第四十五条", at(from), to == null ? null : at(to));
    }

    private static ClockState state(DeadlineClock clock, String at) {
        return clock.at(at(at), CALENDAR, TWO_LEFT);
    }

    private static Light light(DeadlineClock clock, String at) {
        return state(clock, at).light();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
    }
}
