package cn.yijianshi.ui.story;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium at an office screen of 1366 × 768. Everything waits for what it needs; nothing waits for time. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SCREENSHOTS = Path.of(System.getProperty("yijianshi.screenshots", "target/screenshots"));

    /** No request is under way, and the page is drawn. */
    private static final String SETTLED = """
            const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
            return document.readyState === 'complete' && clients.every(c => !c.isActive || !c.isActive());
            """;

    /** The page is not only loaded but stands. */
    private static final String STANDS = "return Object.keys(window.Vaadin?.Flow?.clients ?? {}).length > 0;";

    /** Scrolls as a person does: only to what is not in sight, below the head of the page. */
    private static final String INTO_SIGHT = """
            const place = arguments[0].getBoundingClientRect();
            if (place.top < 128 || place.bottom > window.innerHeight) {
                arguments[0].scrollIntoView({block: 'center'});
            }
            """;

    private final ChromeDriver driver;
    private final WebDriverWait patience;

    public Browser() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--lang=zh-CN",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync");
        driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1366, "height", 768, "deviceScaleFactor", 1, "mobile", false));
        patience = new WebDriverWait(driver, PATIENCE);
        patience.pollingEvery(Duration.ofMillis(50))
                .ignoreAll(List.of(StaleElementReferenceException.class, ElementClickInterceptedException.class));
    }

    /** Opens an address and waits until the page stands. */
    public void open(String address) {
        driver.get(address);
        patience.until(d -> Boolean.TRUE.equals(driver.executeScript(STANDS)));
        settle();
    }

    /** Whether a page of this server is open. */
    public boolean isAt(String address) {
        return String.valueOf(driver.getCurrentUrl()).startsWith(address);
    }

    /** Waits until the server has answered everything. */
    public void settle() {
        patience.until(d -> Boolean.TRUE.equals(driver.executeScript(SETTLED)));
    }

    /** The element, once it is there and to be seen. */
    public WebElement see(By by) {
        patience.until(d -> isShown(d.findElement(by)));
        return driver.findElement(by);
    }

    /** Waits until there is no such element to be seen any more. */
    public void gone(By by) {
        patience.until(d -> d.findElements(by).stream().noneMatch(this::isShown));
    }

    public boolean shows(By by) {
        settle();
        return driver.findElements(by).stream().anyMatch(this::isShown);
    }

    /** Every such element that is drawn. */
    public List<WebElement> all(By by) {
        settle();
        return driver.findElements(by).stream().filter(this::isShown).toList();
    }

    /** Clicks, and waits for the answer. */
    public void click(By by) {
        patience.until(d -> {
            WebElement element = d.findElement(by);
            boolean ready = isShown(element) && element.isEnabled();
            if (ready) {
                driver.executeScript(INTO_SIGHT, element);
                element.click();
            }
            return ready;
        });
        settle();
    }

    /** Replaces the text of a field by its DOM id, and leaves the field. */
    public void type(String id, String text) {
        type(id, text, Keys.TAB);
    }

    /** Types a date, and closes the calendar that opened. */
    public void typeDate(String id, String date) {
        type(id, date, Keys.ENTER);
    }

    /** Types and ends with a key. */
    public void type(String id, String text, Keys last) {
        see(By.cssSelector("#" + id + " input, #" + id + " textarea, input#" + id))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), text, last);
        settle();
    }

    /** Chooses in a list by its label; the first one where the label is empty. */
    public void choose(String id, String label) {
        click(By.id(id));
        click(By.xpath("(//vaadin-select-item|//vaadin-combo-box-item)[contains(.,'" + label + "')]"));
    }

    /** Hands a file to an upload. */
    public void upload(String id, String file) {
        see(By.id(id))
                .getShadowRoot()
                .findElement(By.cssSelector("input[type=file]"))
                .sendKeys(file);
        settle();
    }

    /** What a link leads to, fetched as the person who is logged in. */
    public byte[] download(String id) {
        Object content = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0].href).then(r => r.blob()).then(blob => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(blob);
                });
                """, see(By.id(id)));
        return Base64.getDecoder().decode(String.valueOf(content));
    }

    /** The ids of the fields without a value among those that are to be seen, in the page's order. */
    @SuppressWarnings("unchecked")
    public List<String> emptyFields(String css) {
        settle();
        Object found = driver.executeScript("""
                return [...document.querySelectorAll(arguments[0])]
                    .filter(f => 'value' in f && f.offsetParent && (!f.value || f.value.length === 0))
                    .map(f => f.id);
                """, css);
        return (List<String>) Objects.requireNonNull(found);
    }

    /** Presses keys where the focus is. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        settle();
    }

    /** Puts the focus on an element, as tabbing to it would. */
    public void focus(String id) {
        driver.executeScript("arguments[0].focus()", see(By.id(id)));
        settle();
    }

    /** What a field holds. */
    public String value(String id) {
        settle();
        return String.valueOf(driver.executeScript("return arguments[0].value", see(By.id(id))));
    }

    /** Draws a line by mouse. */
    public void draw(By by) {
        WebElement place = see(by);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", place);
        new Actions(driver)
                .moveToElement(place, -60, 20)
                .clickAndHold()
                .moveByOffset(40, -30)
                .moveByOffset(40, 30)
                .release()
                .perform();
        settle();
    }

    /** Makes the screen as large as this. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        settle();
    }

    /** What keeps people with a screen reader or poor sight from using the page, by the rules of WCAG 2.1 A and AA. */
    public List<String> accessibilityFaults() {
        settle();
        return new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze(driver).getViolations().stream()
                        // Vaadin's checkbox group and select say aria-required on roles that have none; readers pass
                        // over it.
                        .filter(rule -> !rule.getId().equals("aria-allowed-attr")
                                || !rule.getNodes().stream()
                                        .allMatch(node -> node.getHtml().startsWith("<vaadin-checkbox-group")
                                                || node.getHtml().startsWith("<vaadin-select-value-button")))
                        // Vaadin's tab list holds its tabs in a scrolling part of its own; readers find them.
                        .filter(rule -> !rule.getId().equals("aria-required-children")
                                || !rule.getNodes().stream()
                                        .allMatch(node -> node.getHtml().startsWith("<vaadin-tabs")))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Keeps a picture of the whole page, however long it is. */
    public void shotOfAll(String name) {
        settle();
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        keep(name, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }

    /** The text of an element, once it contains the words. */
    public String textWith(By by, String words) {
        patience.until(ExpectedConditions.textToBePresentInElementLocated(by, words));
        return driver.findElement(by).getText();
    }

    /** The words on the whole page. */
    public String words() {
        settle();
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The id of the element that has the focus. */
    public String focused() {
        settle();
        return String.valueOf(driver.executeScript(
                "const a = document.activeElement; return a.id || a.closest('[id]:not(input):not(textarea)')?.id"));
    }

    /** The id of the form's field, or of the button in it, that has the focus. */
    public String focusedField() {
        settle();
        return String.valueOf(driver.executeScript("return document.activeElement.closest('[id^=field-]')?.id"));
    }

    /** Whether the page has to be moved sideways to be read. */
    public boolean scrollsSideways() {
        settle();
        return Boolean.TRUE.equals(driver.executeScript("""
                        const frame = document.querySelector('vaadin-app-layout');
                        const inner = frame ? [...frame.shadowRoot.querySelectorAll('[content]'), frame] : [];
                        return document.documentElement.scrollWidth > window.innerWidth
                            || [...inner, ...document.querySelectorAll('main, main div')].some(e =>
                                e.scrollWidth > e.clientWidth + 1
                                && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX));
                        """));
    }

    /** Keeps a picture of the screen as it is, as build output. */
    public void shot(String name) {
        keep(name, driver.getScreenshotAs(OutputType.BYTES));
    }

    private static void keep(String name, byte[] picture) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether it is drawn, in sight or not: one can scroll to it. */
    private boolean isShown(WebElement element) {
        return Boolean.TRUE.equals(
                driver.executeScript("return arguments[0].checkVisibility({visibilityProperty: true})", element));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not on the path: " + String.join(", ", names)));
    }
}
