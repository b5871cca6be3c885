package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.adoption.Adoption;
import cn.yijianshi.adoption.AdoptionChange;
import cn.yijianshi.adoption.AdoptionOutcome;
import cn.yijianshi.adoption.Adoptions;
import cn.yijianshi.adoption.LocalValue;
import cn.yijianshi.adoption.Subject;
import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.handbooks.Handbook;
import cn.yijianshi.handbooks.Handbooks;
import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.IntNode;

/**
 * A district takes over a bundle with a few values of its own: guide, decision, checklist, case and letters of its cases
 * follow them; cases taken in before, and other regions, do not.
 */
@SpringBootTest(
        classes = ServiceCentre.class,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn",
            "spring.main.web-application-type=none"
        })
class AdoptedRegionStoryTest {

    private static final String SOUTH = "990102";
    private static final String NORTH = "990103";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String OFFICE = "南溪区行政审批局市场准入科";
    private static final String PHONE = "0980-5512777";
    private static final Map<String, String> LARGE =
            Map.of("catering-kind", "\"restaurant\"", "premises-area", "320", "signage", "true", "signage-area", "6");

    @TempDir
    static Path data;

    private final Intake intake;
    private final Cases cases;
    private final CaseAudit audit;
    private final Adoptions adoptions;
    private final Handbooks handbooks;
    private final ReleasedDefinitions definitions;
    private final Office office;

    @Autowired
    AdoptedRegionStoryTest(
            CurrentActor actors,
            Intake intake,
            WorkList work,
            Cases cases,
            CaseAudit audit,
            Adoptions adoptions,
            Handbooks handbooks,
            ReleasedDefinitions definitions) {
        this.intake = intake;
        this.cases = cases;
        this.audit = audit;
        this.adoptions = adoptions;
        this.handbooks = handbooks;
        this.definitions = definitions;
        this.office = new Office(actors, intake, work);
    }

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @Test
    void whatTheRegionsGuidePromisesIsWhatItsApprovalDoes() {
        UUID before = accepted(application(SOUTH));
        UUID open = application(SOUTH);
        assertThat(applying(open)).contains("fire-check");

        adopt();

        String guide = text(handbooks
                .find("snack-shop", "food-permit", Handbook.Kind.GUIDE, SOUTH)
                .orElseThrow());
        assertThat(guide).contains(OFFICE, PHONE, "6 个工作日").doesNotContain("8 个工作日");
        assertThat(text(handbooks
                        .find("snack-shop", "signage", Handbook.Kind.GUIDE, SOUTH)
                        .orElseThrow()))
                .contains("经营者）身份证件")
                .doesNotContain(OFFICE, PHONE);
        assertThat(text(handbooks
                        .find("snack-shop", null, Handbook.Kind.MANUAL, SOUTH)
                        .orElseThrow()))
                .contains("400", "南溪区消防规定第三条", "《南溪区户外招牌办法》第三条", OFFICE);
        assertThat(handbooks.pdf("snack-shop", null, Handbook.Kind.GUIDE, SOUTH))
                .isPresent();

        // Below the region's own area it matters again what kind of place it is.
        office.as(office.clerk, () -> intake.answer(open, "entertainment", Office.JSON.readTree("false")));
        assertThat(applying(open)).as("an application follows").doesNotContain("fire-check");
        assertThat(office.as(office.clerk, () -> intake.decision(open)).matters())
                .filteredOn(m -> m.matter().equals("food-permit"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.organ()).isEqualTo(OFFICE);
                    assertThat(m.promised()).contains("6 个工作日");
                });
        assertThat(askedForSignage(open)).contains("id-card-copy");
        UUID after = accepted(open);

        assertThat(matters(after)).doesNotContain("fire-check");
        assertThat(matters(before)).contains("fire-check");
        assertThat(view(after).materials()).anyMatch(m -> m.material().equals("id-card-copy"));
        concluded(after);
        concluded(before);
        assertThat(letter(after, "approval-decision:food-permit")).contains(OFFICE);
        assertThat(letter(before, "approval-decision:food-permit")).doesNotContain(OFFICE);
        assertThat(view(after).release()).isNotEqualTo(view(before).release());
        for (UUID each : List.of(before, after)) {
            assertThat(office.as(office.auditor, () -> replayed(each)))
                    .isNotEmpty()
                    .allMatch(CaseAudit.ReplayOutcome.Same.class::isInstance);
        }
        elsewhereAllIsAsBefore();
    }

    private void concluded(UUID caseId) {
        office.waitForWork(office.market, caseId);
        for (Actor actor : List.of(office.market, office.urban, office.fire, office.clerk)) {
            office.concludeAll(actor, caseId);
        }
    }

    private List<CaseAudit.ReplayOutcome> replayed(UUID caseId) {
        return audit.timeline(caseId).events().stream()
                .filter(CaseAudit.Event::decision)
                .map(e -> audit.replay(caseId, e.seq()))
                .toList();
    }

    private void elsewhereAllIsAsBefore() {
        UUID north = application(NORTH);
        assertThat(applying(north)).contains("fire-check");
        assertThat(askedForSignage(north)).doesNotContain("id-card-copy");
        Handbook there = handbooks
                .find("snack-shop", "food-permit", Handbook.Kind.GUIDE, NORTH)
                .orElseThrow();
        assertThat(there)
                .isEqualTo(handbooks
                        .find("snack-shop", "food-permit", Handbook.Kind.GUIDE, null)
                        .orElseThrow());
        assertThat(definitions.all())
                .as("an edition of a region is no release to choose or adopt")
                .filteredOn(e -> e.bundle().equals("snack-shop"))
                .hasSize(1);
    }

    private void adopt() {
        Actor administrator = Office.person("顾南星", Role.ADMINISTRATOR, null);
        List<LocalValue> values = List.of(
                new LocalValue.Contact("food-permit", LocalValue.Field.OFFICE, OFFICE),
                new LocalValue.Contact("food-permit", LocalValue.Field.PHONE, PHONE),
                new LocalValue.ShorterPromise("food-permit", new TimeSpan(6, TimeSpan.Unit.WORKING_DAYS, null)),
                new LocalValue.AddedMaterial("signage", copyOfIdCard()),
                new LocalValue.ParameterValue("snack-shop", "fire-check-area", IntNode.valueOf(400), "南溪区消防规定第三条"));
        AdoptionOutcome outcome = office.as(
                administrator,
                () -> adoptions.record(
                        new AdoptionChange(Subject.bundle("snack-shop"), SOUTH, 0, TODAY, values, "市里统一认领")));
        assertThat(outcome).isInstanceOf(AdoptionOutcome.Done.class);
        assertThat(((AdoptionOutcome.Done) outcome).adoption().state()).isEqualTo(Adoption.State.IN_USE);
    }

    private static Matter.Requirement copyOfIdCard() {
        return new Matter.Requirement(
                "id-card-copy",
                Matter.Need.ALWAYS,
                Matter.MaterialClass.MAIN,
                0,
                1,
                null,
                null,
                null,
                null,
                new LegalBasis("南溪区户外招牌办法", "第三条", null, null),
                null);
    }

    private UUID application(String region) {
        return office.application(
                "snack-shop",
                region,
                new PartyEntry("applicant", "individual-business", "南溪区石榴小吃店", "92990000MA0DEMQ27T", "19900000001"),
                LARGE);
    }

    private UUID accepted(UUID draft) {
        office.fillForm(draft);
        office.takeEverythingOnPaper(draft);
        return office.accepted(draft).caseId();
    }

    private List<String> applying(UUID draft) {
        return office.as(office.clerk, () -> intake.decision(draft)).matters().stream()
                .filter(m -> m.status().equals("applies"))
                .map(DecisionView.MatterLine::matter)
                .toList();
    }

    private List<String> askedForSignage(UUID draft) {
        return office.as(office.clerk, () -> intake.decision(draft)).materials().stream()
                .filter(m -> m.askedBy().contains("户外招牌设施设置"))
                .map(DecisionView.MaterialLine::material)
                .toList();
    }

    private CaseView view(UUID caseId) {
        return office.as(office.clerk, () -> cases.view(caseId));
    }

    private List<String> matters(UUID caseId) {
        return view(caseId).matters().stream().map(CaseView.MatterLine::matter).toList();
    }

    private String letter(UUID caseId, String letter) {
        byte[] pdf = office.as(office.clerk, () -> cases.letter(caseId, letter));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(@Nullable Handbook handbook) {
        return String.valueOf(handbook);
    }
}
