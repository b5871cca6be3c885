package cn.yijianshi.ui.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Taking an application in at the counter, step by step. */
public final class IntakeDesk {

    private static final By NEXT = By.id("primary-action");

    private final Browser browser;

    public IntakeDesk(Browser browser) {
        this.browser = browser;
    }

    /** Begins an application in a region. */
    public IntakeDesk begin(String bundle, String region) {
        browser.choose("region", region);
        browser.click(By.id("begin-" + bundle));
        browser.see(By.id("party-applicant-name"));
        return this;
    }

    public IntakeDesk applicant(String kind, String name, String identifier, String phone) {
        browser.click(choice("party-applicant-kind", kind));
        browser.type("party-applicant-name", name);
        browser.type("party-applicant-identifier", identifier);
        browser.type("party-applicant-phone", phone);
        return this;
    }

    /** Goes to the next step. */
    public IntakeDesk next() {
        browser.click(NEXT);
        return this;
    }

    /** Answers whatever the guide asks; what is not named with the usual answer 否, or the first choice. */
    public IntakeDesk answer(Map<String, String> answers) {
        for (Optional<WebElement> open = unanswered(); open.isPresent(); open = unanswered()) {
            String id = String.valueOf(open.get().getAttribute("id"));
            fill(id, answers.get(id.replaceFirst("^(answer|choose)-", "")));
            if (unanswered().filter(next -> id.equals(next.getAttribute("id"))).isPresent()) {
                throw new AssertionError("The guide does not take the answer to " + id);
            }
        }
        return this;
    }

    /** Fills in every field that must be filled and is not; what is not named with the first choice. */
    public IntakeDesk fillForm(Map<String, String> values) {
        values.forEach((field, value) -> {
            if (browser.shows(By.id("field-" + field))) {
                fill("field-" + field, value);
            }
        });
        browser.emptyFields("[id^='field-'][required]").forEach(id -> fill(id, null));
        return this;
    }

    /** Defers a material against a promise. */
    public IntakeDesk defer(String material) {
        browser.click(By.cssSelector("#material-" + material + "-defer input"));
        return this;
    }

    public IntakeDesk upload(String material, String file) {
        browser.upload("material-" + material + "-upload", file);
        browser.see(By.cssSelector("#material-" + material + "[data-state='uploaded']"));
        return this;
    }

    /** Takes everything that is still missing on paper. */
    public IntakeDesk takeTheRestOnPaper() {
        for (WebElement card : browser.all(By.cssSelector("[id^='material-'][data-state='missing']"))) {
            String id = String.valueOf(card.getAttribute("id"));
            By original = By.cssSelector("#" + id + "-original input");
            if (browser.shows(By.id(id + "-original"))) {
                browser.click(original);
            }
            By copies = By.id(id + "-copies");
            if (browser.shows(copies)) {
                String wanted = browser.see(copies).getText().replaceAll("\\D", "");
                browser.type(id + "-copies", wanted);
            }
        }
        return this;
    }

    /** Accepts, and tells the number of the case. */
    public String accept() {
        browser.click(NEXT);
        return browser.see(By.id("case-number")).getText();
    }

    private Optional<WebElement> unanswered() {
        List<String> open = browser.emptyFields("[id^='answer-'], [id^='choose-']");
        return open.stream().findFirst().map(id -> browser.see(By.id(id)));
    }

    private void fill(String id, @org.jspecify.annotations.Nullable String value) {
        WebElement field = browser.see(By.id(id));
        switch (field.getTagName()) {
            case "vaadin-radio-group", "vaadin-checkbox-group" ->
                browser.click(value == null ? usual(id) : choice(id, value));
            case "vaadin-combo-box", "vaadin-select" -> browser.choose(id, value == null ? "" : value);
            case "vaadin-date-picker" -> browser.typeDate(id, value == null ? "2030-12-31" : value);
            case "vaadin-big-decimal-field" -> browser.type(id, value == null ? "60" : value);
            default -> browser.type(id, value == null ? "无" : value);
        }
    }

    /** The input of a choice by its label. */
    private static By choice(String group, String label) {
        return By.xpath("//*[@id='" + group + "']//label[normalize-space(.)='" + label + "']");
    }

    /** 否 or 这次不办, else the first choice. */
    private By usual(String group) {
        By no = By.xpath("//*[@id='" + group + "']//label[normalize-space(.)='否' or normalize-space(.)='这次不办']");
        return browser.shows(no)
                ? no
                : By.xpath(
                        "(//*[@id='" + group + "']//*[self::vaadin-radio-button or self::vaadin-checkbox]//label)[1]");
    }
}
