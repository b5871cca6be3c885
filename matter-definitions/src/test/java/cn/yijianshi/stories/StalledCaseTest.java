package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.StalledSteps;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The system cannot do its own step; an administrator sees the case stand still and lets it go on. */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=off",
            "yijianshi.process.job-executor=false",
            "spring.main.web-application-type=none"
        })
class StalledCaseTest {

    private static final String POMEGRANATE = "92990000MA0DEMQ27T";

    @TempDir
    static Path data;

    private final Actor administrator = Office.person("方砚秋", Role.ADMINISTRATOR, null);

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Intake intake;

    @Autowired
    private WorkList work;

    @Autowired
    private Cases cases;

    @Autowired
    private StalledSteps stalled;

    @Autowired
    private CaseAudit audit;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @Test
    void a_step_the_system_gave_up_is_seen_and_tried_again() {
        Office office = new Office(actors, intake, work);
        UUID draft = office.application(POMEGRANATE, "南溪区石榴小吃店", Map.of("signage", "true", "signage-area", "6"));
        office.fillForm(draft);
        office.takeEverythingOnPaper(draft);
        UUID caseId = office.accepted(draft).caseId();
        assertThat(office.as(administrator, stalled::list)).isEmpty();

        jdbc.sql("alter table case_material rename to case_material_gone").update();
        ManagementService jobs = engine.getManagementService();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> runJobs(jobs)).isInstanceOf(RuntimeException.class);
        }
        jdbc.sql("alter table case_material_gone rename to case_material").update();

        List<StalledSteps.Line> lines = office.as(administrator, stalled::list);
        assertThat(lines).extracting(StalledSteps.Line::caseId).containsExactly(caseId);
        StalledSteps.Line line = lines.getFirst();
        assertThat(line.step()).isEqualTo("营业执照信息核验");
        assertThat(line.number()).matches("99010220260302\\d{4}");
        assertThat(line.cause()).contains("case_material");
        assertThatThrownBy(() -> office.as(office.clerk, stalled::list)).isInstanceOf(AccessDenied.class);

        assertThat(office.as(administrator, () -> stalled.retry(line.id()))).isTrue();
        assertThat(office.as(administrator, () -> stalled.retry(line.id()))).isFalse();
        runJobs(jobs);
        assertThat(office.workOf(office.urban, caseId)).isNotEmpty();
        assertThat(office.as(administrator, stalled::list)).isEmpty();
        assertThat(office.as(office.auditor, () -> audit.timeline(caseId)).events())
                .extracting(CaseAudit.Event::type)
                .contains("step-retried", "step-automatic");
        assertThat(office.as(office.clerk, () -> cases.view(caseId)).summary().stateCode())
                .isNotEqualTo("closed");
    }

    private static void runJobs(ManagementService jobs) {
        jobs.createJobQuery().list().forEach(job -> jobs.executeJob(job.getId()));
    }
}
