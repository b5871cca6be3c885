package cn.yijianshi.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.calendar.ClockState;
import cn.yijianshi.calendar.DueDate;
import cn.yijianshi.calendar.TimeBudget;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.calendar.WorkCalendars;
import cn.yijianshi.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A matter of 20 statutory and 10 promised working days that began on Monday 2026-03-02. */
class ClocksTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    private static final Part MATTER = Part.matter("food-permit");

    private final Clocks clocks = new Clocks(new ClockRows(database.jdbc()), WorkCalendars.shipped());
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void bothBegin() {
        change(() -> {
            clocks.start(caseId, MATTER, ClockKind.STATUTORY, days(20), at(3, 2));
            clocks.start(caseId, MATTER, ClockKind.PROMISED, days(10), at(3, 2));
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void theStatutoryClockStandsStillForTheEightProceduresOfArticle45AndForNothingElse(Ground ground) {
        boolean special =
                List.of("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审").contains(ground.label());
        List<ClockKind> stopped = change(() -> clocks.suspend(caseId, List.of(MATTER), ground, at(3, 4)));
        assertThat(stopped.contains(ClockKind.STATUTORY)).isEqualTo(special);
        assertThat(stopped).contains(ClockKind.PROMISED);
        assertThat(state(ClockKind.STATUTORY, 3, 13).remaining()).isEqualTo(special ? 18 : 11);
        assertThat(state(ClockKind.PROMISED, 3, 13).remaining()).isEqualTo(8);
    }

    @Test
    void aDayIsLeftOutOnceHoweverManyReasonsItStandsStillFor() {
        change(() -> clocks.suspend(caseId, List.of(MATTER), Ground.EXPERT_REVIEW, at(3, 4)));
        change(() -> clocks.suspend(caseId, List.of(MATTER), Ground.TESTING, at(3, 6)));
        resume(Ground.EXPERT_REVIEW, 10);
        assertThat(state(ClockKind.PROMISED, 3, 11).due()).isEqualTo(new DueDate.StandingStill("检测"));
        resume(Ground.TESTING, 12);
        ClockState state = state(ClockKind.PROMISED, 3, 13);
        assertThat(state.remaining()).as("3, 4 and 13 March ran").isEqualTo(7);
        assertThat(state.due()).isEqualTo(new DueDate.On(LocalDate.of(2026, 3, 24)));
    }

    @Test
    void theSameReasonTwiceIsOneSuspension() {
        assertThat(change(() -> clocks.suspend(caseId, List.of(MATTER), Ground.PAYMENT, at(3, 4))))
                .containsExactly(ClockKind.PROMISED);
        assertThat(change(() -> clocks.suspend(caseId, List.of(MATTER), Ground.PAYMENT, at(3, 5))))
                .isEmpty();
        assertThat(clocks.readings(caseId, at(3, 6)))
                .filteredOn(r -> r.kind() == ClockKind.PROMISED)
                .flatExtracting(ClockReading::suspensions)
                .hasSize(1);
    }

    @Test
    void aStoppedClockShowsForEverWhatItShowedThenAndDoesNotStandStill() {
        change(() -> {
            clocks.stop(caseId, MATTER, at(3, 6));
            return true;
        });
        assertThat(change(() -> clocks.suspend(caseId, List.of(MATTER), Ground.HEARING, at(3, 9))))
                .isEmpty();
        assertThat(state(ClockKind.PROMISED, 6, 1).remaining()).isEqualTo(6);
    }

    private void resume(Ground ground, int day) {
        change(() -> {
            clocks.resume(caseId, List.of(MATTER), ground, at(3, day));
            return true;
        });
    }

    private ClockState state(ClockKind kind, int month, int day) {
        return clocks.readings(caseId, at(month, day)).stream()
                .filter(r -> r.kind() == kind)
                .map(ClockReading::state)
                .findFirst()
                .orElseThrow();
    }

    private <T> T change(Supplier<T> change) {
        return java.util.Objects.requireNonNull(database.transactions().execute(status -> change.get()));
    }

    private static TimeBudget days(int days) {
        return new TimeBudget(days, TimeBudget.Unit.WORKING_DAYS);
    }

    private static Instant at(int month, int day) {
        return LocalDate.of(2026, month, day)
                .atTime(10, 0)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
    }
}
