package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A drugstore opens: what needs the drug permit waits for it, and falls with it, while the rest goes on beside. Nothing
 * in the engine knows of drugstores.
 */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn",
            "spring.main.web-application-type=none"
        })
class DrugstoreStoryTest {

    private static final PartyEntry HERBS =
            new PartyEntry("applicant", "enterprise", "云溪百草大药房有限公司", "91990000MA0KA0050U", "19900000001");
    private static final PartyEntry APRICOT =
            new PartyEntry("applicant", "individual-business", "南溪区杏林春药店", "92990000MA0KA0069M", "19900000001");
    private static final Map<String, String> PRESCRIPTIONS =
            Map.of("drug-classes", "[\"prescription\",\"otc-a\",\"otc-b\"]", "pharmacist-count", "2");
    private static final Map<String, String> WHAT_NEEDS_THE_PERMIT = Map.of(
            "sells-online", "true",
            "online-channel", "\"platform\"",
            "insurance", "true",
            "operating-months", "6",
            "chosen", "true");

    @TempDir
    static Path data;

    private final Intake intake;
    private final WorkList work;
    private final Cases cases;
    private final CaseAudit audit;
    private final Office office;

    @Autowired
    DrugstoreStoryTest(CurrentActor actors, Intake intake, WorkList work, Cases cases, CaseAudit audit) {
        this.intake = intake;
        this.work = work;
        this.cases = cases;
        this.audit = audit;
        this.office = new Office(actors, intake, work);
    }

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @Test
    void aDrugstoreThatWantsEverythingIsGrantedIssuedAndDelivered() {
        UUID draft = application(
                HERBS,
                PRESCRIPTIONS,
                WHAT_NEEDS_THE_PERMIT,
                Map.of(
                        "sells-class-2", "true",
                        "sells-class-3", "true",
                        "food-kind", "\"prepacked\"",
                        "premises-area", "320",
                        "signage", "true",
                        "signage-area", "6"));
        DecisionView decision = office.as(office.clerk, () -> intake.decision(draft));
        assertThat(decision.matters())
                .filteredOn(m -> m.status().equals("applies"))
                .extracting(DecisionView.MatterLine::matter)
                .containsExactly(
                        "business-licence-check",
                        "drug-permit",
                        "device-filing",
                        "device-permit",
                        "prepacked-filing",
                        "signage",
                        "fire-check",
                        "online-sales-report",
                        "insurance-designation");
        assertThat(decision.materials())
                .filteredOn(m -> m.status().equals("exempt"))
                .extracting(DecisionView.MaterialLine::material)
                .contains("business-licence-copy", "pharmacist-certificate", "drug-permit-copy");
        UUID caseId = accepted(draft, "insurance-system-note");

        office.waitForWork(office.drug, caseId);
        assertThat(office.workOf(office.drug, caseId))
                .extracting(WorkItemLine::step)
                .containsExactly("药品许可资料审查");
        assertThat(office.workOf(office.insurance, caseId)).isEmpty();
        for (Actor actor : List.of(office.device, office.market, office.urban, office.fire)) {
            assertThat(office.concludeAll(actor, caseId))
                    .as(actor.displayName())
                    .isPositive();
        }
        assertThat(office.workOf(office.insurance, caseId))
                .as("waits for the permit")
                .isEmpty();
        assertThat(office.concludeAll(office.drug, caseId))
                .as("permit and report")
                .isEqualTo(4);
        assertThat(office.concludeAll(office.insurance, caseId)).isEqualTo(4);

        assertThat(view(caseId).summary().stateCode()).isEqualTo("supplement");
        assertThat(office.as(office.clerk, () -> cases.supplementPaper(caseId, "insurance-system-note")))
                .isInstanceOf(CompleteOutcome.Completed.class);
        assertThat(office.concludeAll(office.clerk, caseId)).isEqualTo(2);
        CaseView closed = view(caseId);
        assertThat(closed.summary().stateCode()).isEqualTo("closed");
        assertThat(closed.matters()).allMatch(m -> m.stateCode().equals("granted"));
        assertThat(matter(closed, "drug-permit").result()).startsWith("药品经营许可证 南溪药监〔2026〕");
        assertThat(matter(closed, "device-permit").department()).isEqualTo("云溪市市场监督管理局");
        assertThat(office.letters(cases, closed))
                .containsKeys("acceptance-notice", "deferral-notice", "approval-decision:insurance-designation");
        assertThat(office.as(office.auditor, () -> audit.verify(caseId)))
                .isInstanceOf(CaseAudit.ChainOutcome.Intact.class);
    }

    @Test
    void whatNeedsThePermitIsPromisedFromThenOn() {
        UUID caseId = accepted(application(HERBS, PRESCRIPTIONS, WHAT_NEEDS_THE_PERMIT));
        CaseView view = view(caseId);
        assertThat(due(view, "drug-permit")).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(due(view, "insurance-designation")).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(view.summary().due()).isAfterOrEqualTo(due(view, "insurance-designation"));
    }

    @Test
    void whereThePermitIsRefusedWhatNeedsItIsDiscontinuedAndTheRestGoesOn() {
        UUID draft = application(
                HERBS, PRESCRIPTIONS, WHAT_NEEDS_THE_PERMIT, Map.of("signage", "true", "signage-area", "4"));
        UUID caseId = accepted(draft, "insurance-system-note");
        office.waitForWork(office.drug, caseId);
        conclude(office.drug, caseId, "pass");
        conclude(office.drug, caseId, "pass");
        conclude(office.drug, caseId, "refuse");
        assertThat(office.workOf(office.drug, caseId)).isEmpty();
        assertThat(office.workOf(office.insurance, caseId)).isEmpty();
        assertThat(view(caseId).summary().stateCode()).isEqualTo("processing");

        assertThat(office.concludeAll(office.urban, caseId)).isPositive();
        assertThat(view(caseId).summary().stateCode())
                .as("the deferred material is not awaited any more")
                .isEqualTo("issue");
        assertThat(office.concludeAll(office.clerk, caseId)).isEqualTo(2);
        CaseView closed = view(caseId);
        assertThat(closed.matters())
                .extracting(CaseView.MatterLine::matter, CaseView.MatterLine::stateCode)
                .contains(
                        tuple("drug-permit", "refused"),
                        tuple("online-sales-report", "discontinued"),
                        tuple("insurance-designation", "discontinued"),
                        tuple("signage", "granted"));
        assertThat(matter(closed, "insurance-designation").note()).contains("药品零售企业许可（新办）", "不予");
        assertThat(closed.materials())
                .filteredOn(m -> m.material().equals("insurance-system-note"))
                .extracting(CaseView.MaterialLine::stateCode)
                .containsExactly("dropped");
        assertThat(office.letters(cases, closed))
                .containsKeys(
                        "refusal-decision:drug-permit",
                        "discontinuance-notice:online-sales-report",
                        "discontinuance-notice:insurance-designation",
                        "approval-decision:signage")
                .doesNotContainKeys("approval-decision:drug-permit", "approval-decision:insurance-designation");
    }

    @Test
    void onlyClassBWithAPromiseIsDecidedInOneStep() {
        UUID draft = application(HERBS, Map.of("drug-classes", "[\"otc-b\"]", "drug-commitment", "true"));
        assertThat(office.as(office.clerk, () -> intake.decision(draft)).materials())
                .filteredOn(m -> m.material().equals("drug-otc-commitment"))
                .extracting(DecisionView.MaterialLine::status)
                .containsExactly("required");
        UUID caseId = accepted(draft);
        assertThat(office.waitForWork(office.drug, caseId).step()).isEqualTo("告知承诺许可审批");
        assertThat(due(view(caseId), "drug-permit")).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(office.concludeAll(office.drug, caseId)).isEqualTo(1);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("issue");
    }

    @Test
    void anExpiredRegistrationOfThePharmacistIsAskedForAndAYoungShopIsToldToComeLater() {
        UUID draft = application(
                APRICOT, PRESCRIPTIONS, WHAT_NEEDS_THE_PERMIT, Map.of("operating-months", "2", "chosen", "true"));
        DecisionView decision = office.as(office.clerk, () -> intake.decision(draft));
        assertThat(decision.blocked()).isFalse();
        assertThat(decision.notices()).extracting(DecisionView.Notice::outcome).containsExactly("leave");
        assertThat(decision.matters())
                .filteredOn(m -> m.matter().equals("insurance-designation"))
                .noneMatch(m -> m.status().equals("applies"));
        ChecklistView list = office.as(office.clerk, () -> intake.checklist(draft));
        assertThat(list.lines())
                .filteredOn(l -> l.material().equals("pharmacist-certificate"))
                .extracting(ChecklistView.Line::status)
                .containsExactly("required");
    }

    @Test
    void theInsuranceOfficeSeesNothingOfWhatTheDrugInspectorsAskFor() {
        UUID caseId = accepted(application(HERBS, PRESCRIPTIONS, WHAT_NEEDS_THE_PERMIT));
        office.waitForWork(office.drug, caseId);
        office.concludeAll(office.drug, caseId);
        WorkItemLine item = office.waitForWork(office.insurance, caseId);
        WorkItemView seen = office.as(office.insurance, () -> work.open(item.id()));
        Set<String> shown = new HashSet<>();
        seen.formData().properties().forEach(e -> shown.add(e.getKey()));
        assertThat(shown)
                .contains("pharmacist-name", "settlement-account")
                .doesNotContain("quality-head-name", "warehouse-area", "online-shop-name");
        assertThat(seen.materials())
                .extracting(WorkItemView.MaterialLine::material)
                .contains("drug-permit-copy", "insurance-application")
                .doesNotContain("drug-quality-rules", "online-platform-agreement");
    }

    @SafeVarargs
    private UUID application(PartyEntry applicant, Map<String, String>... answers) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> some : answers) {
            all.putAll(some);
        }
        return office.application("drugstore", "990102", applicant, all);
    }

    private UUID accepted(UUID draft, String... deferred) {
        office.fillForm(draft);
        for (String material : deferred) {
            office.as(office.clerk, () -> intake.defer(draft, material, true));
        }
        office.takeEverythingOnPaper(draft);
        assertThat(office.as(office.clerk, () -> intake.problems(draft))).isEmpty();
        return office.accepted(draft).caseId();
    }

    private void conclude(Actor actor, UUID caseId, String conclusion) {
        UUID item = office.workOf(actor, caseId).getFirst().id();
        assertThat(office.as(actor, () -> work.complete(item, conclusion, "现场检查发现陈列不符合要求")))
                .isInstanceOf(CompleteOutcome.Completed.class);
    }

    private CaseView view(UUID caseId) {
        return office.as(office.clerk, () -> cases.view(caseId));
    }

    private static CaseView.MatterLine matter(CaseView view, String matter) {
        return view.matters().stream()
                .filter(m -> m.matter().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate due(CaseView view, String matter) {
        return Objects.requireNonNull(matter(view, matter).due());
    }
}
