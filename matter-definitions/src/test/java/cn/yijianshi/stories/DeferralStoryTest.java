package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.calendar.ClockState;
import cn.yijianshi.calendar.DueDate;
import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.clocks.ClockKind;
import cn.yijianshi.clocks.ClockReading;
import cn.yijianshi.clocks.Clocks;
import cn.yijianshi.clocks.Part;
import cn.yijianshi.deferrals.Deferrals;
import cn.yijianshi.deferrals.ExtensionOutcome;
import cn.yijianshi.duework.DueWorkRunner;
import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.parameters.PlaceParameter;
import cn.yijianshi.parameters.PlaceParameters;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * 容缺受理 to every end it can have. The signboard's drawing is promised on Monday 2026-03-02 for five working days later,
 * Monday 2026-03-09. Dates were counted on a paper calendar: no day off between March 2 and April 3.
 */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn",
            "yijianshi.due-work.scheduler=false",
            "spring.main.web-application-type=none"
        })
class DeferralStoryTest {

    private static final String DRAWING = "signage-effect-drawing";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate PROMISED = LocalDate.of(2026, 3, 9);
    private static final LocalDate GRACE = LocalDate.of(2026, 3, 31);

    @TempDir
    static Path data;

    private final Intake intake;
    private final Cases cases;
    private final Deferrals deferrals;
    private final Clocks clocks;
    private final DueWorkRunner dueWork;
    private final PlaceParameters parameters;
    private final CaseAudit audit;
    private final JdbcClient jdbc;
    private final CentreClock clock;
    private final Office office;

    @Autowired
    DeferralStoryTest(
            CurrentActor actors,
            Intake intake,
            WorkList work,
            Cases cases,
            Deferrals deferrals,
            Clocks clocks,
            DueWorkRunner dueWork,
            PlaceParameters parameters,
            CaseAudit audit,
            JdbcClient jdbc,
            CentreClock clock) {
        this.intake = intake;
        this.cases = cases;
        this.deferrals = deferrals;
        this.clocks = clocks;
        this.dueWork = dueWork;
        this.parameters = parameters;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = new Office(actors, intake, work);
    }

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @BeforeEach
    void itIsTheSecondOfMarchAndNobodyBrokeAPromise() {
        jdbc.sql("delete from evidence_credit where not demo").update();
        jdbc.sql("delete from due_work").update();
        clock.moveTo(ACCEPTED);
        lateIs("suspend");
    }

    @Test
    void theApplicantIsRemindedOnceOnTheWorkingDayBefore() throws Exception {
        UUID caseId = withDrawingDeferred();
        assertThat(view(caseId).materials())
                .filteredOn(m -> m.material().equals(DRAWING))
                .extracting(CaseView.MaterialLine::promisedBy)
                .containsExactly(PROMISED);
        clock.moveTo(LocalDate.of(2026, 3, 6), LocalTime.of(8, 59));
        assertThat(dueWork.runDue()).isZero();
        clock.moveTo(LocalDate.of(2026, 3, 6), LocalTime.of(9, 0));
        assertThat(onTwoNodesAtOnce()).isEqualTo(1);
        assertThat(dueWork.runDue()).isZero();
        assertThat(notices(caseId)).containsExactly("deferral-remind");
        assertThat(events(caseId)).containsOnlyOnce("deferral-reminded");
    }

    @Test
    void theDayOfArrivalCounts() {
        UUID caseId = withDrawingDeferred();
        clock.moveTo(PROMISED, LocalTime.of(23, 59));
        dueWork.runDue();
        assertThat(supplement(caseId)).isInstanceOf(CompleteOutcome.Completed.class);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        dueWork.runDue();
        assertThat(events(caseId)).doesNotContain("deferral-lapsed", "clock-suspended");
    }

    @Test
    void reviewGoesOnAndTheResultIsWithheldUntilTheMaterialIsThere() {
        UUID caseId = withDrawingDeferred();
        everybodyGrants(caseId);
        assertThat(view(caseId).matters()).allMatch(m -> m.stateCode().equals("granted"));
        assertThat(view(caseId).summary().stateCode()).isEqualTo("supplement");
        assertThat(office.workOf(office.clerk, caseId))
                .extracting(i -> i.kind())
                .containsExactly("supplement");
        supplement(caseId);
        assertThat(office.concludeAll(office.clerk, caseId)).isEqualTo(2);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("closed");
        assertThat(jdbc.sql("select count(*) from due_work where owner_id = :case and done_at is null")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lateMaterialStopsThePromisedClockOnlyAndItsArrivalLetsItRunAgain() {
        UUID caseId = withDrawingDeferred();
        int promised = reading(caseId, ClockKind.PROMISED).budget().amount();
        clock.moveTo(LocalDate.of(2026, 3, 10), LocalTime.MIDNIGHT);
        dueWork.runDue();
        clock.moveTo(LocalDate.of(2026, 3, 18));
        assertThat(reading(caseId, ClockKind.PROMISED)).satisfies(state -> {
            assertThat(state.remaining()).as("five days ran, 3 to 9 March").isEqualTo(promised - 5);
            assertThat(state.due()).isEqualTo(new DueDate.StandingStill("容缺材料逾期未补交"));
        });
        assertThat(reading(caseId, ClockKind.STATUTORY).remaining())
                .as("twelve working days of twenty ran")
                .isEqualTo(20 - 12);
        assertThat(supplement(caseId)).isInstanceOf(CompleteOutcome.Completed.class);
        clock.moveTo(LocalDate.of(2026, 3, 20));
        assertThat(reading(caseId, ClockKind.PROMISED).remaining())
                .as("19 and 20 March ran")
                .isEqualTo(promised - 7);
        clock.moveTo(GRACE.plusDays(1));
        dueWork.runDue();
        assertThat(view(caseId).summary().stateCode()).isEqualTo("processing");
        assertThat(notices(caseId)).containsOnlyOnce("deferral-lapse");
        everybodyGrants(caseId);
        office.concludeAll(office.clerk, caseId);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("closed");
    }

    @Test
    void whatDoesNotComeInFifteenWorkingDaysAfterTheNoticeIsGivenBackAndRemembered() {
        UUID caseId = withDrawingDeferred();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        dueWork.runDue();
        clock.moveTo(GRACE, LocalTime.of(23, 59));
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("processing");
        clock.moveTo(GRACE.plusDays(1), LocalTime.MIDNIGHT);
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("returned");
        assertThat(view(caseId).matters())
                .filteredOn(m -> m.matter().equals("signage"))
                .extracting(CaseView.MatterLine::note)
                .containsExactly("《户外招牌设施设置效果图》承诺于 2026-03-09 前补交，逾期没有补交，依容缺受理承诺退件");
        everybodyGrants(caseId);
        office.concludeAll(office.clerk, caseId);
        assertThat(view(caseId).summary().stateCode())
                .as("the other matters went on")
                .isEqualTo("closed");
        assertThat(deferrable(application())).isEmpty();
        assertThat(office.as(office.auditor, () -> audit.verify(caseId)))
                .isInstanceOf(CaseAudit.ChainOutcome.Intact.class);
    }

    @Test
    void whereThePlaceTerminatesTheMatterEndsTheDayAfterAndItsStepsArePassedOver() {
        lateIs("terminate");
        UUID caseId = withDrawingDeferred();
        office.waitForWork(office.urban, caseId);
        clock.moveTo(LocalDate.of(2026, 3, 10), LocalTime.MIDNIGHT);
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("discontinued");
        assertThat(office.workOf(office.urban, caseId)).isEmpty();
        assertThat(events(caseId)).contains("deferral-lapsed", "promise-broken");
        assertThat(deferrable(application())).isEmpty();
        everybodyGrants(caseId);
        assertThat(office.workOf(office.clerk, caseId))
                .extracting(i -> i.kind())
                .containsExactly("issue");
        office.concludeAll(office.clerk, caseId);
        assertThat(view(caseId).matters())
                .filteredOn(m -> m.matter().equals("signage"))
                .extracting(CaseView.MatterLine::result)
                .containsOnlyNulls();
    }

    @Test
    void aMatterThatWasGrantedAlreadyIsNotIssuedWhenItsPromiseIsBroken() {
        lateIs("terminate");
        UUID caseId = withDrawingDeferred();
        everybodyGrants(caseId);
        clock.moveTo(LocalDate.of(2026, 3, 10), LocalTime.MIDNIGHT);
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("discontinued");
        assertThat(office.workOf(office.clerk, caseId))
                .extracting(i -> i.kind())
                .containsExactly("issue");
    }

    @Test
    void aMaterialThatComesTooLateIsJudgedByTheCalendarEvenBeforeTheSystemCameRound() {
        lateIs("terminate");
        UUID caseId = withDrawingDeferred();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        assertThat(supplement(caseId)).isEqualTo(new CompleteOutcome.Refused("这份材料逾期未补交，所属事项已经终止办理，不再收取；申请人可以重新申请"));
        assertThat(matterState(caseId)).isEqualTo("discontinued");
        dueWork.runDue();
        assertThat(events(caseId)).containsOnlyOnce("deferral-lapsed", "promise-broken");
    }

    @Test
    void afterWeeksOfStopNothingIsRemindedOfTooLateAndGraceRunsFromTheNotice() {
        UUID caseId = withDrawingDeferred();
        clock.moveTo(LocalDate.of(2026, 4, 20));
        dueWork.runDue();
        assertThat(notices(caseId)).containsExactly("deferral-lapse");
        assertThat(matterState(caseId)).as("told on 20 April, grace to 13 May").isEqualTo("processing");
        assertThat(reading(caseId, ClockKind.PROMISED).remaining())
                .as("stood still since the end of 9 March")
                .isEqualTo(reading(caseId, ClockKind.PROMISED).budget().amount() - 5);
        clock.moveTo(LocalDate.of(2026, 5, 13), LocalTime.of(23, 59));
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("processing");
        clock.moveTo(LocalDate.of(2026, 5, 14), LocalTime.MIDNIGHT);
        dueWork.runDue();
        assertThat(matterState(caseId)).isEqualTo("returned");
    }

    @Test
    void forceMajeureMovesTheDayAndTheNewDayIsRemindedOf() {
        UUID caseId = withDrawingDeferred();
        clock.moveTo(LocalDate.of(2026, 3, 6));
        dueWork.runDue();
        assertThat(extend(caseId, PROMISED, "暴雨停工")).isInstanceOf(ExtensionOutcome.Refused.class);
        assertThat(extend(caseId, LocalDate.of(2026, 3, 20), " "))
                .isEqualTo(new ExtensionOutcome.Refused("请写明不可抗力的情况"));
        assertThat(extend(caseId, LocalDate.of(2026, 3, 20), "暴雨停工"))
                .isEqualTo(new ExtensionOutcome.Extended(LocalDate.of(2026, 3, 20)));
        clock.moveTo(LocalDate.of(2026, 3, 10));
        dueWork.runDue();
        assertThat(events(caseId)).doesNotContain("deferral-lapsed");
        clock.moveTo(LocalDate.of(2026, 3, 19));
        dueWork.runDue();
        assertThat(notices(caseId)).containsExactly("deferral-remind", "deferral-remind");
        clock.moveTo(LocalDate.of(2026, 3, 21));
        dueWork.runDue();
        assertThat(events(caseId)).containsOnlyOnce("deferral-lapsed");
    }

    private void lateIs(String policy) {
        office.as(Office.person("方砚秋", Role.ADMINISTRATOR, null), () -> {
            parameters.set(PlaceParameter.DEFERRAL_LATE, "990100", ACCEPTED, policy, "云溪市容缺受理办法（示例）");
            return policy;
        });
    }

    private UUID application() {
        return office.application(
                "snack-shop",
                "990102",
                new PartyEntry("applicant", "individual-business", "南溪区石榴小吃店", "92990000MA0DEMQ27T", "19900000001"),
                Map.of("signage", "true", "signage-area", "4", "catering-kind", "\"restaurant\""));
    }

    private UUID withDrawingDeferred() {
        UUID draft = application();
        office.fillForm(draft);
        office.as(office.clerk, () -> intake.defer(draft, DRAWING, true));
        office.takeEverythingOnPaper(draft);
        return office.accepted(draft).caseId();
    }

    private List<String> deferrable(UUID draft) {
        return office.as(office.clerk, () -> intake.checklist(draft)).lines().stream()
                .filter(l -> l.status().equals("deferrable"))
                .map(ChecklistView.Line::material)
                .toList();
    }

    private void everybodyGrants(UUID caseId) {
        office.waitForWork(office.market, caseId);
        office.concludeAll(office.market, caseId);
        office.concludeAll(office.urban, caseId);
    }

    private CompleteOutcome supplement(UUID caseId) {
        return office.as(office.clerk, () -> cases.supplementPaper(caseId, DRAWING));
    }

    private ExtensionOutcome extend(UUID caseId, LocalDate until, String reason) {
        return office.as(office.clerk, () -> deferrals.extend(caseId, DRAWING, until, reason));
    }

    /** What the clock of the signboard's matter shows now. */
    private ClockState reading(UUID caseId, ClockKind kind) {
        return clocks.readings(caseId, clock.instant()).stream()
                .filter(r -> r.part().equals(Part.matter("signage")) && r.kind() == kind)
                .map(ClockReading::state)
                .findFirst()
                .orElseThrow();
    }

    private String matterState(UUID caseId) {
        return view(caseId).matters().stream()
                .filter(m -> m.matter().equals("signage"))
                .map(CaseView.MatterLine::stateCode)
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices(UUID caseId) {
        return view(caseId).notices().stream().map(CaseView.Notice::kind).toList();
    }

    private List<String> events(UUID caseId) {
        return office.as(office.auditor, () -> audit.timeline(caseId)).events().stream()
                .map(CaseAudit.Event::type)
                .toList();
    }

    private CaseView view(UUID caseId) {
        return office.as(office.clerk, () -> cases.view(caseId));
    }

    private int onTwoNodesAtOnce() throws Exception {
        Callable<Integer> node = dueWork::runDue;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            int done = 0;
            for (var outcome : nodes.invokeAll(List.of(node, node))) {
                done += outcome.get();
            }
            return done;
        }
    }
}
