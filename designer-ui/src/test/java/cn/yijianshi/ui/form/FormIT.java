package cn.yijianshi.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.ui.story.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.context.ConfigurableApplicationContext;

/** The form of every type in a real browser: by keyboard, by screen reader's rules, wide and narrow, after a reload. */
class FormIT {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static ConfigurableApplicationContext server;

    private Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = FormServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser();
        browser.open(FormServer.address(server));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everyTypeIsFilledInSavedAndThereAgainAfterAReload() throws Exception {
        fillIn();

        browser.click(By.id("submit"));
        assertThat(browser.shows(By.id("problems"))).isFalse();
        browser.size(1366, 768);
        browser.shotOfAll("form-filled-1366");
        browser.open(FormServer.address(server));
        browser.click(By.id("submit"));
        assertThat(browser.shows(By.id("problems"))).as("nothing is lost").isFalse();
        assertThat(browser.value("field-shop")).isEqualTo("石榴小吃");
        assertThat(browser.value("field-pay")).isEqualTo("6000 元");
    }

    @Test
    void errorsStandAtTheFieldAndInASummaryThatJumpsThere() {
        browser.click(By.cssSelector("#field-drivers-add"));
        browser.click(By.id("submit"));

        assertThat(browser.see(By.id("problems")).getText()).contains("请填写店铺名称", "驾驶员第 1 项：请填写驾驶员姓名");
        for (int[] screen : new int[][] {{1920, 1080}, {1366, 768}, {390, 844}}) {
            browser.size(screen[0], screen[1]);
            browser.shotOfAll("form-errors-" + screen[0]);
            assertThat(browser.scrollsSideways()).as("at " + screen[0]).isFalse();
        }
        browser.click(By.xpath("//vaadin-button[contains(.,'请填写驾驶员姓名')]"));
        assertThat(browser.focusedField()).isEqualTo("field-drivers-0-driver-name");
    }

    @Test
    void aGroupIsFilledByKeyboardAlone() {
        browser.focus("field-drivers-add");
        browser.press(Keys.ENTER);
        assertThat(browser.focusedField()).isEqualTo("field-drivers-0-driver-name");
        browser.press("甲", Keys.TAB);
        browser.focus("field-drivers-add");
        browser.press(Keys.SPACE);
        browser.press("乙", Keys.TAB);
        browser.focus("field-drivers-0-remove");
        browser.press(Keys.ENTER);
        browser.textWith(By.cssSelector(".group-entry legend"), "驾驶员 1");
        assertThat(browser.focusedField()).isEqualTo("field-drivers-0-remove");
        assertThat(browser.value("field-drivers-0-driver-name")).isEqualTo("乙");
    }

    @Test
    void aSpouseComesWithTheAnswerAndGoesWithIt() {
        assertThat(browser.shows(By.id("field-spouse"))).isFalse();
        browser.click(By.xpath("//*[@id='field-married']//vaadin-radio-button[contains(.,'是')]"));
        browser.see(By.id("field-spouse"));
        browser.type("field-spouse-name", "周行");
        browser.click(By.xpath("//*[@id='field-married']//vaadin-radio-button[contains(.,'否')]"));
        browser.gone(By.id("field-spouse"));
        browser.click(By.xpath("//*[@id='field-married']//vaadin-radio-button[contains(.,'是')]"));
        browser.see(By.id("field-spouse"));
        assertThat(browser.value("field-spouse-name")).isEqualTo("周行");
    }

    @Test
    void screenReadersFindNothingMissing() {
        browser.click(By.id("field-drivers-add"));
        browser.click(By.xpath("//*[@id='field-married']//vaadin-radio-button[contains(.,'是')]"));
        browser.click(By.id("submit"));

        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    private void fillIn() throws Exception {
        browser.size(1366, 768);
        browser.type("field-shop", "石榴小吃");
        browser.click(By.xpath("//*[@id='field-kind']//vaadin-radio-button[contains(.,'小吃店')]"));
        browser.type("field-area", "300");
        browser.click(By.xpath("//*[@id='field-items']//vaadin-checkbox[contains(.,'热食类')]"));
        browser.type("field-address", "南溪区示范路 9 号");
        browser.typeDate("field-opening", "2026-05-01");
        browser.type("field-capital", "50000.5");
        browser.type("field-account", "6200000000000000");
        browser.typeDate("field-lease-from", "2026-04-01");
        browser.typeDate("field-lease-to", "2029-03-31");
        browser.type("field-owner", "石榴");
        browser.type("field-id-number", "990000199001010017");
        browser.type("field-phone", "13900000002");
        browser.choose("field-home", "南溪区");
        browser.click(By.xpath("//*[@id='field-married']//vaadin-radio-button[contains(.,'否')]"));
        browser.type("field-landlord-name", "南溪示例置业有限公司");
        browser.type("field-landlord-credit-code", "91990000MA0TEXT124");
        browser.click(By.id("field-drivers-add"));
        browser.type("field-drivers-0-driver-name", "甲");
        browser.typeDate("field-drivers-0-driver-birth", "1990-03-02");
        browser.type("field-drivers-0-driver-pay", "6000");
        Path photo = folder.resolve("门面.png");
        Files.write(photo, Base64.getDecoder().decode(PNG));
        browser.upload("field-photo-upload", photo.toString());
        browser.textWith(By.id("field-photo"), "已上传 门面.png");
        browser.draw(By.cssSelector("#field-signature-pad canvas"));
        browser.click(By.id("field-signature-confirm"));
        browser.textWith(By.id("field-signature"), "已签署");
    }
}
