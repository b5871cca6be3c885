package cn.yijianshi.ui.story;

import org.openqa.selenium.By;

/** The administrator's screens. */
public final class Releases {

    private final Browser browser;

    public Releases(Browser browser) {
        this.browser = browser;
    }

    public Releases open(String bundle) {
        browser.click(By.cssSelector("a[id^='bundle-" + bundle + "-']"));
        browser.see(By.id("tab-overview"));
        return this;
    }

    /** Opens a tab of the release and tells the words on it. */
    public String tab(String tab) {
        browser.click(By.id("tab-" + tab));
        return browser.see(By.id("bundle-content")).getText();
    }

    /** Whether the diagram is drawn. */
    public boolean diagramIsDrawn() {
        browser.see(By.cssSelector("yjs-bpmn-viewer .djs-shape"));
        return !browser.shows(By.cssSelector("yjs-bpmn-viewer .problem:not([hidden])"));
    }
}
