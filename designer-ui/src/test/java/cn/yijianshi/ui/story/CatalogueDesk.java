package cn.yijianshi.ui.story;

import org.openqa.selenium.By;

/** The administrator's catalogue: matters, what regions took over, the workbook. */
public final class CatalogueDesk {

    private final Browser browser;
    private final String address;

    public CatalogueDesk(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.address = application.address();
    }

    public CatalogueDesk open(String path) {
        browser.open(address + "/" + path);
        return this;
    }

    /** Looks for words and tells the line under the title once it counts what was found. */
    public String find(String words, String counted) {
        browser.type("catalogue-search", words);
        return browser.textWith(By.cssSelector(".page-header-subtitle"), counted);
    }

    public CatalogueDesk openMatter(String matter) {
        browser.click(By.id("matter-" + matter));
        browser.see(By.id("tab-elements"));
        return this;
    }

    /** Opens a tab of the matter and tells the words on it. */
    public String tab(String tab) {
        browser.click(By.id("tab-" + tab));
        return browser.see(By.id("matter-content")).getText();
    }

    /** Goes on with the page's main action. */
    public CatalogueDesk go() {
        browser.click(By.id("primary-action"));
        return this;
    }

    /** What the summary on top says is to be mended. */
    public String problems() {
        return browser.see(By.id("problems")).getText();
    }

    /** Chooses in a field by typing part of a name. */
    public CatalogueDesk pick(String field, String words) {
        browser.type(field, words);
        return this;
    }

    /** Tries a workbook out and tells what is said of it. */
    public String tryOut(String file, String expected) {
        browser.upload("workbook-upload", file);
        return browser.textWith(By.id("workbook-outcome"), expected);
    }
}
