package cn.yijianshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.ui.story.Audit;
import cn.yijianshi.ui.story.Browser;
import cn.yijianshi.ui.story.IntakeDesk;
import cn.yijianshi.ui.story.Login;
import cn.yijianshi.ui.story.Releases;
import cn.yijianshi.ui.story.RunningApplication;
import cn.yijianshi.ui.story.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snack shop opens, as the people at the screens see it: taken in at the counter, examined by four departments,
 * supplemented, issued and delivered, and proved by the auditor; and the machine loses power in the middle.
 */
class StoryIT {

    private static final Path JAR = Path.of(System.getProperty("yijianshi.jar", "target/yijianshi.jar"));
    private static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final LocalDateTime AFTER_THE_POWER_CUT = LocalDateTime.of(2026, 3, 2, 10, 30);

    private static final Map<String, String> A_SHOP_THAT_NEEDS_EVERYTHING = Map.of(
            "catering-kind", "中型以上餐馆、连锁餐饮门店",
            "premises-area", "320",
            "signage", "是",
            "signage-area", "6",
            "sells-cigarettes", "是",
            "tobacco-permit", "一并办理");

    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("legal-representative-id-number", "990000199001010017"),
            Map.entry("legal-representative-phone", "19900000001"),
            Map.entry("contact-name", "苏晚晴"),
            Map.entry("contact-phone", "19900000001"),
            Map.entry("premises-name", "石榴小吃店清渠路店"),
            Map.entry("premises-address", "云溪市南溪区清渠路 88 号一层"),
            Map.entry("premises-right-until", "2030-12-31"),
            Map.entry("seat-count", "60"),
            Map.entry("staff-count", "12"),
            Map.entry("food-safety-manager-name", "苏晚晴"),
            Map.entry("food-safety-manager-phone", "19900000001"),
            Map.entry("fire-manager-name", "苏晚晴"),
            Map.entry("fire-manager-phone", "19900000001"),
            Map.entry("floor", "1"),
            Map.entry("signage-height", "3"),
            Map.entry("fire-exits", "2"),
            Map.entry("nearest-school-distance", "500"));

    @TempDir
    private Path data;

    @Test
    void aSnackShopGoesFromTheCounterToDeliveryAlthoughThePowerFailsOnTheWay() throws Exception {
        try (Browser browser = new Browser()) {
            tell(browser);
        }
    }

    private void tell(Browser browser) throws Exception {
        try {
            String number;
            try (RunningApplication morning = RunningApplication.start(JAR, data, MONDAY_MORNING)) {
                Login login = new Login(browser, morning);
                browser.open(morning.address() + "/login");
                browser.shot("01-login");
                login.as("clerk");
                number = takenIn(browser);
                login.as("market");
                anApproverBegins(browser);
                morning.kill();
            }
            try (RunningApplication later = RunningApplication.start(JAR, data, AFTER_THE_POWER_CUT)) {
                Login login = new Login(browser, later);
                everyDepartmentDecides(browser, login);
                login.as("clerk");
                supplementedIssuedAndDelivered(browser, later);
                login.as("auditor");
                proved(browser, number);
                login.as("admin");
                read(browser);
            }
        } catch (Exception | AssertionError e) {
            browser.shot("99-where-it-failed");
            throw e;
        }
    }

    private String takenIn(Browser browser) throws IOException {
        IntakeDesk desk = new IntakeDesk(browser);
        browser.shot("10-counter");
        desk.begin("snack-shop", "南溪区");
        desk.applicant("个体工商户", "南溪区石榴小吃店", "92990000MA0DEMQ27T", "19900000001");
        screen(browser, "11-parties");
        desk.next().answer(A_SHOP_THAT_NEEDS_EVERYTHING);
        screen(browser, "12-guide");
        desk.next();
        assertThat(browser.words()).contains("食品经营许可", "户外招牌", "消防", "烟草", "免提交", "可容缺");
        screen(browser, "13-decision");
        desk.next().fillForm(FORM);
        screen(browser, "14-form");
        desk.next()
                .defer("signage-effect-drawing")
                .upload("equipment-layout", drawing().toString());
        desk.takeTheRestOnPaper();
        screen(browser, "15-materials");
        desk.next();
        screen(browser, "16-accept");
        String number = desk.accept();
        screen(browser, "17-receipt");
        return number;
    }

    private static void anApproverBegins(Browser browser) {
        Work work = new Work(browser).all();
        work.open("食品经营许可审查");
        assertThat(work.detail()).contains("经营场所").doesNotContain("招牌面积");
        screen(browser, "20-work");
        work.openFile();
        screen(browser, "20-work-with-file");
        work.closeFile().claim().opinion("材料齐全。");
        screen(browser, "21-claimed");
        work.conclude("pass");
        assertThat(work.steps()).noneMatch(step -> step.contains("食品经营许可审查"));
    }

    private static void everyDepartmentDecides(Browser browser, Login login) {
        for (String department : List.of("market", "urban", "fire", "tobacco")) {
            login.as(department);
            assertThat(new Work(browser).concludeEverythingByKeyboard())
                    .as(department)
                    .isPositive();
            screen(browser, "22-done-" + department);
        }
    }

    private static void supplementedIssuedAndDelivered(Browser browser, RunningApplication application) {
        browser.open(application.address() + "/counter-work");
        Work work = new Work(browser).all();
        work.open("容缺补齐").claim();
        screen(browser, "30-supplement");
        work.receivePaper("signage-effect-drawing");
        work.all().open("出证").claim().conclude("issue");
        work.all().open("送达").claim();
        screen(browser, "31-deliver");
        work.conclude("deliver");
        assertThat(work.all().steps()).isEmpty();
        browser.open(application.address() + "/counter");
        assertThat(browser.words()).contains("办结");
        screen(browser, "32-closed");
    }

    private static void proved(Browser browser, String number) {
        screen(browser, "40-audit");
        Audit audit = new Audit(browser).open(number);
        assertThat(audit.events()).contains("受理", "判定", "容缺承诺");
        assertThat(audit.replay()).contains("一致");
        assertThat(audit.verifyChain()).contains("存证链完整");
        screen(browser, "41-audit-case");
        assertThat(audit.stepsMarkedAsDone()).isPositive();
        screen(browser, "42-audit-diagram");
    }

    private static void read(Browser browser) {
        screen(browser, "50-bundles");
        Releases releases = new Releases(browser).open("snack-shop");
        assertThat(releases.tab("overview")).contains("食品经营许可", "户外招牌");
        screen(browser, "51-overview");
        assertThat(releases.tab("guide")).contains("是否仅销售预包装食品？");
        screen(browser, "52-guide");
        releases.tab("process");
        assertThat(releases.diagramIsDrawn()).isTrue();
        screen(browser, "53-process");
        assertThat(releases.tab("rules")).contains("结论", "依据");
        screen(browser, "54-rules");
        for (String tab : List.of("form", "letters", "scenarios", "checks")) {
            releases.tab(tab);
            screen(browser, "55-" + tab);
        }
        assertThat(releases.tab("scenarios")).contains("不通过 0 个");
    }

    /** Keeps a picture, and holds that nothing is wider than the office screen. */
    private static void screen(Browser browser, String name) {
        browser.settle();
        browser.shot(name);
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
    }

    private Path drawing() throws IOException {
        Path file = data.resolveSibling("布局图.pdf");
        String page = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 297]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return Files.writeString(file, page, StandardCharsets.US_ASCII);
    }
}
