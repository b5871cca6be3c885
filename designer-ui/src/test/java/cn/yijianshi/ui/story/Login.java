package cn.yijianshi.ui.story;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The log-in page. */
public final class Login {

    private final Browser browser;
    private final String address;
    private final String password;

    public Login(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.address = application.address();
        this.password = application.demoPassword();
    }

    /** Logs whoever is there out and a demo user in, who lands on the first screen of the role. */
    public void as(String user) {
        if (browser.isAt(address) && browser.shows(By.id("log-out"))) {
            browser.click(By.id("log-out"));
        }
        browser.open(address + "/login");
        browser.see(By.name("username")).sendKeys(user);
        browser.see(By.name("password")).sendKeys(password, Keys.ENTER);
        browser.see(By.id("current-user"));
        browser.settle();
    }
}
