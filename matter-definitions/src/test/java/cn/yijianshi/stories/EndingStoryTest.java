package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.endings.EndingOutcome;
import cn.yijianshi.endings.Endings;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.CurrentActor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Cases that end before their end, and a result that is taken back. */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn",
            "yijianshi.due-work.scheduler=false",
            "spring.main.web-application-type=none"
        })
class EndingStoryTest {

    @TempDir
    static Path data;

    private final Intake intake;
    private final WorkList work;
    private final Cases cases;
    private final Endings endings;
    private final CaseAudit audit;
    private final JdbcClient jdbc;
    private final Office office;

    @Autowired
    EndingStoryTest(
            CurrentActor actors,
            Intake intake,
            WorkList work,
            Cases cases,
            Endings endings,
            CaseAudit audit,
            JdbcClient jdbc) {
        this.intake = intake;
        this.work = work;
        this.cases = cases;
        this.endings = endings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.office = new Office(actors, intake, work);
    }

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @Test
    void whoWithdrawsEndsTheCaseAndNobodyHasWorkLeft() {
        UUID caseId = accepted();
        office.waitForWork(office.urban, caseId);
        assertThat(office.as(office.clerk, () -> endings.withdraw(caseId, "店面另租他人")))
                .isInstanceOf(EndingOutcome.Ended.class);
        CaseView view = view(caseId);
        assertThat(view.summary().stateCode()).isEqualTo("withdrawn");
        assertThat(view.matters()).extracting(CaseView.MatterLine::stateCode).containsOnly("withdrawn");
        assertThat(view.openSteps()).isEmpty();
        assertThat(office.as(office.auditor, () -> audit.timeline(caseId)).active())
                .isEmpty();
        assertThat(office.as(office.clerk, () -> endings.withdraw(caseId, "")))
                .isEqualTo(new EndingOutcome.Refused("已经出证或者终结，不能撤回"));
        assertThat(office.as(office.auditor, () -> audit.verify(caseId)))
                .isInstanceOf(CaseAudit.ChainOutcome.Intact.class);
    }

    @Test
    void oneMatterIsWithdrawnAndTheOthersGoOn() {
        UUID caseId = accepted();
        office.waitForWork(office.urban, caseId);
        office.as(office.clerk, () -> endings.withdrawMatter(caseId, "signage", ""));
        assertThat(office.workOf(office.urban, caseId)).isEmpty();
        office.concludeAll(office.market, caseId);
        office.concludeAll(office.clerk, caseId);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("closed");
        assertThat(stateOf(caseId, "signage")).isEqualTo("withdrawn");
        assertThat(stateOf(caseId, "food-permit")).isEqualTo("granted");
    }

    @Test
    void aDepartmentTerminatesItsOwnMatterWithReasonAndRemediesAndNoOthers() {
        UUID caseId = accepted();
        office.waitForWork(office.urban, caseId);
        assertThatThrownBy(() -> office.as(office.market, () -> endings.terminate(caseId, "signage", "申请人已注销")))
                .isInstanceOf(AccessDenied.class);
        assertThat(office.as(office.urban, () -> endings.terminate(caseId, "signage", " ")))
                .isEqualTo(new EndingOutcome.Refused("终止办理须写明理由"));
        assertThat(office.as(office.urban, () -> endings.terminate(caseId, "signage", "申请人已注销")))
                .isInstanceOfSatisfying(EndingOutcome.Ended.class, ended -> assertThat(ended.told())
                        .contains("申请人已注销", "复议", "诉讼"));
        assertThat(stateOf(caseId, "signage")).isEqualTo("discontinued");
        assertThat(view(caseId).letters())
                .extracting(CaseView.LetterLine::letter)
                .contains("discontinuance-notice:signage");
    }

    @Test
    void aRevokedResultIsVoidInTheRegistryAtOnce() {
        UUID caseId = accepted();
        assertThat(office.as(office.market, () -> endings.revoke(caseId, "food-permit", "材料虚假")))
                .isEqualTo(new EndingOutcome.Refused("这个事项没有出证，不能撤销"));
        office.waitForWork(office.market, caseId);
        office.concludeAll(office.market, caseId);
        office.concludeAll(office.urban, caseId);
        office.concludeAll(office.clerk, caseId);
        assertThat(licences("valid")).isPositive();
        int voided = licences("revoked");
        assertThat(office.as(office.market, () -> endings.revoke(caseId, "food-permit", "以虚假材料取得，依《行政许可法》第六十九条")))
                .isInstanceOf(EndingOutcome.Ended.class);
        assertThat(stateOf(caseId, "food-permit")).isEqualTo("revoked");
        assertThat(licences("revoked")).isEqualTo(voided + 1);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("closed");
        assertThat(office.as(office.market, () -> endings.revoke(caseId, "food-permit", "再次撤销")))
                .isInstanceOf(EndingOutcome.Refused.class);
    }

    @Test
    void ofAnApprovalAndAWithdrawalAtTheSameMomentTheCaseIsNeverLeftHalf() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID caseId = accepted();
            WorkItemLine item = office.waitForWork(office.urban, caseId);
            Callable<Object> approve = () -> office.as(office.urban, () -> work.complete(item.id(), "pass", ""));
            Callable<Object> withdraw = () -> office.as(office.clerk, () -> endings.withdraw(caseId, ""));
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                var outcomes = people.invokeAll(List.of(approve, withdraw));
                assertThat(outcomes.get(0).get())
                        .isInstanceOfAny(CompleteOutcome.Completed.class, CompleteOutcome.Gone.class);
                assertThat(outcomes.get(1).get()).isInstanceOf(EndingOutcome.Ended.class);
            }
            assertThat(view(caseId).summary().stateCode()).isEqualTo("withdrawn");
            assertThat(view(caseId).openSteps()).isEmpty();
            assertThat(office.as(office.auditor, () -> audit.verify(caseId)))
                    .isInstanceOf(CaseAudit.ChainOutcome.Intact.class);
        }
    }

    private UUID accepted() {
        UUID draft = office.application(
                "92990000MA0DEMQ27T",
                "南溪区石榴小吃店",
                Map.of("signage", "true", "signage-area", "4", "catering-kind", "\"restaurant\""));
        office.fillForm(draft);
        office.takeEverythingOnPaper(draft);
        return office.accepted(draft).caseId();
    }

    private String stateOf(UUID caseId, String matter) {
        return view(caseId).matters().stream()
                .filter(m -> m.matter().equals(matter))
                .map(CaseView.MatterLine::stateCode)
                .findFirst()
                .orElseThrow();
    }

    private int licences(String status) {
        return jdbc.sql(
                        "select count(*) from evidence_licence where not demo and type = 'food-permit-licence' and status = :status")
                .param("status", status)
                .query(Integer.class)
                .single();
    }

    private CaseView view(UUID caseId) {
        return office.as(office.clerk, () -> cases.view(caseId));
    }
}
