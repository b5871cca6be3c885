package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.ClaimOutcome;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.forms.FormError;
import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.FormView;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.intake.PartiesOutcome;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.intake.SubmitOutcome;
import cn.yijianshi.intake.UploadOutcome;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** A snack shop opens: from the guide to delivery, with a deferred material, five departments and an auditor. */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn",
            "spring.main.web-application-type=none"
        })
class SnackShopStoryTest {

    private static final String POMEGRANATE = "92990000MA0DEMQ27T";
    private static final Map<String, String> EVERYTHING = Map.of(
            "catering-kind", "\"restaurant\"",
            "premises-area", "320",
            "signage", "true",
            "signage-area", "6",
            "sells-cigarettes", "true",
            "chosen", "true");

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path data;

    private final Intake intake;
    private final WorkList work;
    private final Cases cases;
    private final CaseAudit audit;
    private final JdbcClient jdbc;
    private final Office office;

    @Autowired
    SnackShopStoryTest(
            CurrentActor actors, Intake intake, WorkList work, Cases cases, CaseAudit audit, JdbcClient jdbc) {
        this.intake = intake;
        this.work = work;
        this.cases = cases;
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
    void aShopThatNeedsEverythingIsGrantedIssuedAndDelivered() {
        UUID draft = office.application(POMEGRANATE, "南溪区石榴小吃店", EVERYTHING);
        DecisionView decision = office.as(office.clerk, () -> intake.decision(draft));
        assertThat(decision.matters())
                .filteredOn(m -> m.status().equals("applies"))
                .extracting(DecisionView.MatterLine::matter)
                .containsExactly("business-licence-check", "food-permit", "signage", "fire-check", "tobacco-permit");
        assertThat(decision.materials())
                .filteredOn(m -> m.material().startsWith("business-licence"))
                .allMatch(m -> m.status().equals("exempt"));
        assertThat(decision.materials()).allSatisfy(m -> assertThat(m.reasons()).isNotEmpty());

        office.fillForm(draft);
        String deferrable = decision.materials().stream()
                .filter(m -> m.status().equals("deferrable"))
                .map(DecisionView.MaterialLine::material)
                .findFirst()
                .orElseThrow();
        office.as(office.clerk, () -> intake.defer(draft, deferrable, true));
        office.takeEverythingOnPaper(draft);
        assertThat(office.as(office.clerk, () -> intake.problems(draft))).isEmpty();

        SubmitOutcome.Accepted accepted = office.accepted(draft);
        UUID caseId = accepted.caseId();
        assertThat(accepted.number()).matches("99010220260302\\d{4}");
        office.waitForWork(office.market, caseId);

        assertThat(office.concludeAll(office.market, caseId)).isPositive();
        assertThat(office.concludeAll(office.urban, caseId)).isPositive();
        assertThat(office.concludeAll(office.fire, caseId)).isPositive();
        assertThat(office.concludeAll(office.tobacco, caseId)).isPositive();

        CaseView awaiting = view(caseId);
        assertThat(awaiting.summary().stateCode()).isEqualTo("supplement");
        assertThat(awaiting.matters()).allMatch(m -> m.stateCode().equals("granted"));
        assertThat(office.as(office.clerk, () -> cases.supplementPaper(caseId, deferrable)))
                .isInstanceOf(CompleteOutcome.Completed.class);
        assertThat(view(caseId).summary().stateCode()).isEqualTo("issue");
        assertThat(office.concludeAll(office.clerk, caseId)).isEqualTo(2);

        CaseView closed = view(caseId);
        assertThat(closed.summary().stateCode()).isEqualTo("closed");
        assertThat(closed.matters())
                .filteredOn(m -> m.matter().equals("food-permit"))
                .allSatisfy(m -> assertThat(m.result()).contains("〔2026〕"));
        auditorProvesIt(caseId);
        lettersCanBePrinted(closed);
    }

    private void auditorProvesIt(UUID caseId) {
        CaseAudit.Timeline timeline = office.as(office.auditor, () -> audit.timeline(caseId));
        assertThat(timeline.events())
                .extracting(CaseAudit.Event::type)
                .contains(
                        "case-accepted",
                        "decision-recorded",
                        "deferral-promised",
                        "step-automatic",
                        "matter-decided",
                        "material-supplemented",
                        "results-issued",
                        "delivered",
                        "case-closed");
        CaseAudit.Event decided = timeline.events().stream()
                .filter(CaseAudit.Event::decision)
                .findFirst()
                .orElseThrow();
        assertThat(office.as(office.auditor, () -> audit.replay(caseId, decided.seq())))
                .isInstanceOf(CaseAudit.ReplayOutcome.Same.class);
        assertThat(office.as(office.auditor, () -> audit.verify(caseId)))
                .isInstanceOf(CaseAudit.ChainOutcome.Intact.class);
    }

    private void lettersCanBePrinted(CaseView view) {
        assertThat(view.letters()).extracting(CaseView.LetterLine::letter).contains("acceptance-notice");
        Map<String, byte[]> printed = office.letters(cases, view);
        assertThat(printed.values()).allSatisfy(pdf -> assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-"));
        assertThat(office.letters(cases, view))
                .as("the same letter keeps its number")
                .allSatisfy((letter, pdf) -> assertThat(pdf).isEqualTo(printed.get(letter)));
    }

    @Test
    void oneMatterRefusedLetsTheOthersGoOn() {
        UUID caseId = simpleCase();
        WorkItemLine first = office.waitForWork(office.urban, caseId);
        assertThat(office.as(office.urban, () -> work.complete(first.id(), "pass", "")))
                .isInstanceOf(CompleteOutcome.Completed.class);
        WorkItemLine decide = untilDecision(caseId);
        assertThat(office.as(office.urban, () -> work.complete(decide.id(), "refuse", " ")))
                .isEqualTo(new CompleteOutcome.Refused("“不予办理”须写明理由"));
        assertThat(office.as(office.urban, () -> work.complete(decide.id(), "refuse", "招牌超出门面宽度")))
                .isInstanceOf(CompleteOutcome.Completed.class);
        office.concludeAll(office.market, caseId);
        office.concludeAll(office.clerk, caseId);
        CaseView view = view(caseId);
        assertThat(view.summary().stateCode()).isEqualTo("closed");
        assertThat(view.matters())
                .filteredOn(m -> m.stateCode().equals("refused"))
                .extracting(CaseView.MatterLine::matter)
                .containsExactly("signage");
        assertThat(view.letters()).extracting(CaseView.LetterLine::letter).contains("refusal-decision:signage");
    }

    private WorkItemLine untilDecision(UUID caseId) {
        List<WorkItemLine> open = office.workOf(office.urban, caseId);
        while (!open.getFirst().kind().equals("decide")) {
            WorkItemLine step = open.getFirst();
            office.as(office.urban, () -> work.complete(step.id(), "pass", "符合条件"));
            open = office.workOf(office.urban, caseId);
        }
        return open.getFirst();
    }

    @Test
    void aDepartmentSeesItsOwnFieldsAndMaterialsAndNoOthers() {
        UUID caseId = simpleCase();
        WorkItemLine item = office.waitForWork(office.urban, caseId);
        WorkItemView seen = office.as(office.urban, () -> work.open(item.id()));
        Set<String> shown = new HashSet<>();
        seen.formData().properties().forEach(e -> shown.add(e.getKey()));
        assertThat(shown).contains("signage-area").doesNotContain("seats", "food-items", "staff-count");
        assertThat(seen.materials())
                .allSatisfy(m -> assertThat(m.reasons()).isNotEmpty().allSatisfy(r -> {
                    assertThat(r.row()).isNotBlank();
                    assertThat(r.basis().title()).isNotBlank();
                }))
                .extracting(WorkItemView.MaterialLine::material)
                .doesNotContain("food-permit-application");
        assertThatThrownBy(() -> office.as(office.fire, () -> work.open(item.id())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.as(office.market, () -> work.complete(item.id(), "pass", "")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.as(office.auditor, () -> work.claim(item.id())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.as(office.urban, () -> intake.drafts())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.as(office.clerk, () -> audit.timeline(caseId)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aFileThatWasUploadedIsSeenByTheDepartmentThatAsksForItAndByNoOther() {
        UUID draft = readyDraft();
        UploadOutcome.Stored stored = (UploadOutcome.Stored)
                office.as(office.clerk, () -> intake.upload(draft, "equipment-layout", "布局图.pdf", PDF));
        UUID caseId = office.accepted(draft).caseId();
        WorkItemLine item = office.waitForWork(office.market, caseId);
        assertThat(office.as(office.market, () -> work.open(item.id())).materials())
                .filteredOn(m -> m.material().equals("equipment-layout"))
                .flatExtracting(WorkItemView.MaterialLine::files)
                .extracting(WorkItemView.FileLine::name)
                .containsExactly("布局图.pdf");
        UUID file = stored.file().id();
        assertThat(office.as(office.market, () -> work.file(item.id(), file)).content())
                .isEqualTo(PDF);
        WorkItemLine foreign = office.waitForWork(office.urban, caseId);
        assertThatThrownBy(() -> office.as(office.urban, () -> work.file(foreign.id(), file)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void whatTheFormProposesFollowsTheGuideUntilSomebodyTypesOtherwise() {
        UUID draft = office.application(POMEGRANATE, "南溪区石榴小吃店", Map.of("premises-area", "299"));
        office.fillForm(draft);
        office.as(office.clerk, () -> intake.answer(draft, "premises-area", Office.JSON.readTree("320")));
        FormView followed = office.as(office.clerk, () -> intake.form(draft));
        assertThat(followed.data().path("premises-area").asInt()).isEqualTo(320);
        ObjectNode typed = (ObjectNode) followed.data().deepCopy();
        typed.put("premises-area", 280);
        assertThat(office.as(office.clerk, () -> intake.saveForm(draft, typed)).errors())
                .extracting(FormError::element)
                .contains("premises-area");
    }

    @Test
    void aNameThatIsNotTheLicenceHoldersIsNotAccepted() {
        UUID draft = readyDraft();
        PartiesOutcome outcome = office.as(
                office.clerk,
                () -> intake.saveParties(
                        draft,
                        List.of(new PartyEntry(
                                "applicant", "individual-business", "南溪区另一家小吃店", POMEGRANATE, "19900000001"))));
        assertThat(outcome)
                .isInstanceOfSatisfying(PartiesOutcome.Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::message)
                        .containsExactly("申请人名称与证照不一致，证照上是“南溪区石榴小吃店”，请核对"));
        assertThat(office.as(office.clerk, () -> intake.submit(draft, "other-name")))
                .isInstanceOf(SubmitOutcome.NotReady.class);
    }

    @Test
    void ofTwoApproversWhoTakeTheSameTaskOneWinsAndTheOtherReadsWhoHasIt() throws Exception {
        UUID caseId = simpleCase();
        WorkItemLine item = office.waitForWork(office.urban, caseId);
        var other = Office.person("方砚秋", cn.yijianshi.security.Role.APPROVER, "urban-management");
        List<ClaimOutcome> outcomes = together(
                () -> office.as(office.urban, () -> work.claim(item.id())),
                () -> office.as(other, () -> work.claim(item.id())));
        assertThat(outcomes).filteredOn(ClaimOutcome.Claimed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ClaimOutcome.TakenBy.class::isInstance)
                .singleElement()
                .isIn(new ClaimOutcome.TakenBy("陆一帆"), new ClaimOutcome.TakenBy("方砚秋"));
    }

    @Test
    void theSameSubmitTwiceAndAtOnceIsOneCase() throws Exception {
        UUID draft = readyDraft();
        Callable<SubmitOutcome> submit = () -> office.as(office.clerk, () -> intake.submit(draft, "key-" + draft));
        List<SubmitOutcome> outcomes = together(submit, submit, submit, submit);
        assertThat(new HashSet<>(outcomes)).hasSize(1);
        assertThat(outcomes.getFirst()).isInstanceOf(SubmitOutcome.Accepted.class);
    }

    @Test
    void whatIsMissingIsToldAllAtOnceAndNothingTypedIsLost() {
        UUID draft = office.application(POMEGRANATE, "南溪区石榴小吃店", Map.of());
        SubmitOutcome outcome = office.as(office.clerk, () -> intake.submit(draft, "too-early-" + draft));
        assertThat(outcome)
                .isInstanceOfSatisfying(SubmitOutcome.NotReady.class, notReady -> assertThat(notReady.problems())
                        .extracting(FieldProblem::step)
                        .contains("form", "materials"));
        UploadOutcome refused = office.as(
                office.clerk,
                () -> intake.upload(
                        draft,
                        "food-permit-application",
                        "照片.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).isInstanceOfSatisfying(UploadOutcome.Refused.class, r -> assertThat(r.reason())
                .contains("照片.svg")
                .contains("PDF"));
        assertThat(office.as(office.clerk, () -> intake.guide(draft)).open()).isZero();
    }

    @Test
    void anExpiredLicenceMustBeRenewedFirst() {
        UUID draft = office.as(office.clerk, () -> intake.begin("snack-shop", "990102"));
        office.as(
                office.clerk,
                () -> intake.saveParties(
                        draft,
                        List.of(new PartyEntry(
                                "applicant",
                                "individual-business",
                                "南溪区半亩方塘面馆",
                                "92990000MA0KA0018D",
                                "19900000002"))));
        DecisionView decision = office.as(office.clerk, () -> intake.decision(draft));
        assertThat(decision.blocked()).isTrue();
        assertThat(decision.notices()).extracting(DecisionView.Notice::outcome).contains("renew-first");
        assertThat(office.as(office.clerk, () -> intake.submit(draft, "expired")))
                .isInstanceOf(SubmitOutcome.NotReady.class);
    }

    @Test
    void aPartyThatBrokeAPromiseMayNotDefer() {
        UUID draft = office.application("92990000MA0KA0042X", "南溪区慢半拍茶饮店", EVERYTHING);
        ChecklistView list = office.as(office.clerk, () -> intake.checklist(draft));
        assertThat(list.lines()).noneMatch(l -> l.status().equals("deferrable"));
        ChecklistView.Line signage = list.lines().stream()
                .filter(l -> l.material().equals("signage-effect-drawing"))
                .findFirst()
                .orElseThrow();
        assertThat(signage.reasons()).anyMatch(r -> r.about().equals("不得容缺"));
        ChecklistView after = office.as(office.clerk, () -> intake.defer(draft, signage.material(), true));
        assertThat(after.lines()).noneMatch(l -> l.state().equals("deferred"));
    }

    @Test
    void theLedgerRefusesToBeChangedAndTheRowsOfACaseAreSealed() {
        UUID caseId = simpleCase();
        assertThatThrownBy(() -> jdbc.sql("update ledger_entry set seq = seq where case_id = :case")
                        .param("case", caseId)
                        .update())
                .hasMessageContaining("ledger");
        String stored = jdbc.sql("select encode(content, 'escape') from case_file where id = :case")
                .param("case", caseId)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("990000199001010017", "石榴");
    }

    private UUID readyDraft() {
        UUID draft = office.application(
                POMEGRANATE,
                "南溪区石榴小吃店",
                Map.of("signage", "true", "signage-area", "4", "catering-kind", "\"restaurant\""));
        office.fillForm(draft);
        office.takeEverythingOnPaper(draft);
        return draft;
    }

    private UUID simpleCase() {
        return office.accepted(readyDraft()).caseId();
    }

    private CaseView view(UUID caseId) {
        return office.as(office.clerk, () -> cases.view(caseId));
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.length)) {
            List<Future<T>> futures = threads.invokeAll(List.of(tasks));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
