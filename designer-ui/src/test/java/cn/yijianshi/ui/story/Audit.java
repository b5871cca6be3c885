package cn.yijianshi.ui.story;

import org.openqa.selenium.By;

/** The auditor's screens. */
public final class Audit {

    private final Browser browser;

    public Audit(Browser browser) {
        this.browser = browser;
    }

    /** Finds a case by its number and opens it. */
    public Audit open(String number) {
        browser.type("audit-search", number);
        browser.click(By.id("audit-find"));
        browser.click(By.xpath("//a[starts-with(@id,'audit-case-')][contains(.,'" + number + "')]"));
        browser.see(By.id("events"));
        return this;
    }

    /** Everything that happened, as it stands in the list. */
    public String events() {
        return browser.see(By.id("events")).getText();
    }

    /** Evaluates the decision that is shown again. */
    public String replay() {
        browser.click(By.cssSelector("[id^='replay-']:not([id^='replay-outcome'])"));
        return browser.see(By.cssSelector("[id^='replay-outcome-'] .replay-result"))
                .getText();
    }

    public String verifyChain() {
        browser.click(By.id("verify-chain"));
        return browser.see(By.cssSelector("#chain-outcome > div")).getText();
    }

    /** Shows the diagram with the steps that are done. */
    public int stepsMarkedAsDone() {
        browser.click(By.id("tab-diagram"));
        browser.see(By.cssSelector("yjs-bpmn-viewer .djs-element.visited"));
        return browser.all(By.cssSelector("yjs-bpmn-viewer .djs-element.visited"))
                .size();
    }
}
