package cn.yijianshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.ui.story.Browser;
import cn.yijianshi.ui.story.CatalogueDesk;
import cn.yijianshi.ui.story.Login;
import cn.yijianshi.ui.story.RunningApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An administrator finds a matter, reads and mends it, takes it over for a district, and works on it in Excel. */
class CatalogueIT {

    private static final Path JAR = Path.of(System.getProperty("yijianshi.jar", "target/yijianshi.jar"));
    private static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final int[][] SCREENS = {{1920, 1080}, {390, 844}, {1366, 768}};

    /** What is wrong with how screens look and read; told together at the end. */
    private final List<String> faults = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aMatterIsFoundReadTakenOverChangedAndBroughtInFromExcel() throws Exception {
        try (Browser browser = new Browser();
                RunningApplication application =
                        RunningApplication.start(JAR, folder.resolve("data"), MONDAY_MORNING)) {
            try {
                new Login(browser, application).as("admin");
                CatalogueDesk desk = new CatalogueDesk(browser, application);
                findAndRead(browser, desk);
                takeOver(browser, desk);
                changeTheOriginal(browser, desk);
                decide(browser, desk);
                suspend(browser, desk);
                outAndIn(browser, desk);
                assertThat(faults).isEmpty();
            } catch (Exception | AssertionError e) {
                browser.shot("99-where-the-catalogue-failed");
                throw e;
            }
        }
    }

    private void findAndRead(Browser browser, CatalogueDesk desk) {
        desk.open("catalogue");
        browser.see(By.id("matter-food-permit"));
        screens(browser, "60-catalogue");
        screenReaders(browser);
        assertThat(desk.find("没有的事项", "符合条件的 0 个")).contains("共 12 个事项");
        assertThat(browser.words()).contains("没有符合条件的事项");
        desk.find("spjyxk", "符合条件的 1 个");
        desk.openMatter("food-permit");
        assertThat(desk.tab("elements")).contains("法定办结时限", "10 个工作日", "中华人民共和国食品安全法", "现场核查");
        screens(browser, "61-matter");
        screenReaders(browser);
        assertThat(desk.tab("materials")).contains("食品经营许可申请书", "受理标准");
        screens(browser, "62-materials");
        assertThat(desk.tab("uses")).contains("小吃店", "还没有地方认领");
        assertThat(desk.tab("versions")).contains("第 1 版", "随产品提供");
        desk.tab("findings");
        screens(browser, "63-findings");
    }

    private void takeOver(Browser browser, CatalogueDesk desk) {
        desk.open("adoptions?subject=matter/food-permit").pick("adopt-region", "南溪区");
        screens(browser, "64-adoptions");
        desk.go();
        browser.type("local-food-permit-phone", "不知道");
        browser.type("local-food-permit-promise", "9");
        desk.go();
        assertThat(desk.problems()).contains("咨询电话“不知道”", "本地承诺 9 个工作日，长于原件承诺的 8 个工作日");
        assertThat(browser.value("local-food-permit-phone"))
                .as("nothing typed is lost")
                .isEqualTo("不知道");
        screens(browser, "65-adoption-refused");
        browser.type("local-food-permit-phone", "0980-5512777");
        browser.type("local-food-permit-promise", "5");
        desk.go();
        browser.textWith(By.cssSelector(".page-header-beside"), "已认领");
        assertThat(browser.see(By.id("sources")).getText()).contains("0980-5512777", "本地", "原办事项", "机关名录");
        screens(browser, "66-adopted");
        screenReaders(browser);
    }

    private void changeTheOriginal(Browser browser, CatalogueDesk desk) {
        desk.open("catalogue/edit/food-permit");
        browser.type("field-promised-amount", "15");
        desk.go();
        assertThat(desk.problems()).contains("承诺 15 个工作日，长于法定 10 个工作日");
        screens(browser, "67-edit-refused");
        screenReaders(browser);
        browser.type("field-promised-amount", "7");
        browser.typeDate("edit-from", "2026-04-01");
        browser.type("edit-note", "压减时限");
        desk.go();
        assertThat(browser.textWith(By.cssSelector(".page-header-subtitle"), "第 2 版"))
                .contains("2026-04-01");
    }

    private void decide(Browser browser, CatalogueDesk desk) {
        desk.open("adoptions/matter/food-permit/990102");
        assertThat(browser.see(By.id("differences")).getText())
                .contains("承诺办结时限", "8 个工作日", "7 个工作日", "待确认", "2026-03-31 前处理");
        screens(browser, "68-differences");
        browser.click(By.id("difference-0-accept"));
        assertThat(browser.textWith(By.id("differences"), "1 项待处理")).contains("已采用原件内容");
    }

    private void suspend(Browser browser, CatalogueDesk desk) {
        desk.open("catalogue/matters/signage");
        browser.click(By.id("change-state"));
        browser.choose("state-to", "暂停");
        browser.click(By.id("state-confirm"));
        assertThat(browser.see(By.id("state-problems")).getText()).contains("请写明原因");
        screens(browser, "69-state");
        browser.type("state-note", "场地维修");
        browser.click(By.id("state-confirm"));
        browser.textWith(By.cssSelector(".page-header-beside"), "暂停");
    }

    private void outAndIn(Browser browser, CatalogueDesk desk) throws IOException {
        desk.open("catalogue/workbook");
        byte[] out = browser.download("workbook-download");
        Path hostile = Files.writeString(folder.resolve("坏文件.xlsx"), "PK 不是工作簿");
        assertThat(desk.tryOut(hostile.toString(), "不能导入")).contains("整个文件");
        Path wrong = edited(out, "有错.xlsx", "十二天");
        assertThat(desk.tryOut(wrong.toString(), "有错.xlsx"))
                .containsPattern("事项 [A-Z]+[0-9]+")
                .contains("承诺办结时限“十二天”读不懂", "什么都没有改");
        screens(browser, "70-workbook-faults");
        screenReaders(browser);
        Path right = edited(out, "改好.xlsx", "12");
        assertThat(desk.tryOut(right.toString(), "可以导入")).contains("修改 1 条");
        screens(browser, "71-workbook-ready");
        desk.go();
        assertThat(browser.textWith(By.id("workbook-outcome"), "已导入")).contains("修改 1 条");
        desk.open("catalogue/matters/tobacco-permit");
        assertThat(desk.tab("versions")).contains("第 2 版", "导入 改好.xlsx");
    }

    /** The workbook with another promise for the tobacco permit. */
    private Path edited(byte[] workbook, String name, String promise) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                OutputStream to = Files.newOutputStream(file)) {
            XSSFSheet matters = open.getSheet("事项");
            int column = 0;
            while (!matters.getRow(0).getCell(column).getStringCellValue().equals("承诺办结时限")) {
                column++;
            }
            for (Row row : matters) {
                if (row.getCell(0).toString().equals("tobacco-permit")) {
                    row.getCell(column).setCellValue(promise);
                }
            }
            open.write(to);
        }
        return file;
    }

    /** Pictures on a wide, a narrow and an office screen; only long tables on the narrow one are moved sideways. */
    private void screens(Browser browser, String name) {
        for (int[] screen : SCREENS) {
            browser.size(screen[0], screen[1]);
            if (browser.shows(By.className("matter-grid"))) {
                String marked = screen[0] < 720 ? ".matter-grid[data-narrow]" : ".matter-grid:not([data-narrow])";
                browser.see(By.cssSelector(marked));
            }
            browser.shot(name + "-" + screen[0]);
            if (screen[0] > 720 && browser.scrollsSideways()) {
                faults.add(name + " scrolls sideways at " + screen[0]);
            }
        }
    }

    private void screenReaders(Browser browser) {
        faults.addAll(browser.accessibilityFaults());
    }
}
