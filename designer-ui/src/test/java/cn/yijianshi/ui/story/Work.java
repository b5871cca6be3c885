package cn.yijianshi.ui.story;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The work list of a department or of the counter. */
public final class Work {

    private static final By LINES = By.cssSelector("vaadin-grid#work-items [id^='work-item-']");
    private static final By CLAIM = By.id("claim");
    private static final By DETAIL = By.id("work-detail");

    private final Browser browser;

    public Work(Browser browser) {
        this.browser = browser;
    }

    /** Shows everybody's items. */
    public Work all() {
        browser.click(By.id("tab-department"));
        return this;
    }

    /** The steps that wait, as they stand in the list. */
    public List<String> steps() {
        return browser.all(LINES).stream().map(WebElement::getText).toList();
    }

    /** Opens the first item whose line contains the words. */
    public Work open(String words) {
        browser.click(By.xpath(
                "//vaadin-grid[@id='work-items']//*[starts-with(@id,'work-item-')][contains(.,'" + words + "')]"));
        browser.see(DETAIL);
        return this;
    }

    /** What stands in the opened item. */
    public String detail() {
        return browser.see(DETAIL).getText();
    }

    /** Opens the first uploaded file beside the item. */
    public Work openFile() {
        browser.click(By.cssSelector("#work-detail [id^='file-']"));
        browser.see(By.cssSelector("#file-preview iframe, #file-preview img"));
        return this;
    }

    /** Puts the file away by Esc; the list is back. */
    public Work closeFile() {
        browser.press(Keys.ESCAPE);
        browser.gone(By.id("file-preview"));
        browser.see(By.id("work-items"));
        return this;
    }

    public Work claim() {
        browser.click(CLAIM);
        browser.see(By.id("opinion"));
        return this;
    }

    public Work opinion(String words) {
        browser.type("opinion", words);
        return this;
    }

    public Work conclude(String conclusion) {
        browser.click(By.id("conclusion-" + conclusion));
        return this;
    }

    /** Concludes whatever waits with its main conclusion, by keyboard alone; tells how many items that were. */
    public int concludeEverythingByKeyboard() {
        all();
        int concluded = 0;
        while (browser.shows(DETAIL)) {
            String before = browser.see(DETAIL).getAttribute("data-item");
            if (browser.shows(CLAIM)) {
                browser.see(CLAIM).sendKeys(Keys.ENTER);
                browser.settle();
            }
            browser.see(By.cssSelector("#opinion textarea")).sendKeys("符合条件。", Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.gone(By.cssSelector("[data-item='" + before + "']"));
            browser.settle();
            concluded++;
        }
        return concluded;
    }

    /** Takes in a deferred material on paper. */
    public Work receivePaper(String material) {
        browser.click(By.id("supplement-paper-" + material));
        return this;
    }
}
