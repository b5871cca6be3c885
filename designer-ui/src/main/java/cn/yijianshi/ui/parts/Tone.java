package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a state means to the reader. Colour is never alone: each tone has its icon, and the badge its word. */
public enum Tone {
    /** Not begun, or of no consequence. */
    NEUTRAL("neutral", VaadinIcon.CIRCLE_THIN),
    /** Under way. */
    ACTIVE("active", VaadinIcon.ARROW_CIRCLE_RIGHT_O),
    /** Done, valid, granted. */
    GOOD("good", VaadinIcon.CHECK_CIRCLE_O),
    /** Wants attention: deferred, nearly due, still open. */
    WARN("warn", VaadinIcon.CLOCK),
    /** Wrong, overdue, refused, revoked. */
    BAD("bad", VaadinIcon.EXCLAMATION_CIRCLE_O);

    private final String css;
    private final VaadinIcon icon;

    Tone(String css, VaadinIcon icon) {
        this.css = css;
        this.icon = icon;
    }

    /** Name of the style: {@code neutral, active, good, warn, bad}. */
    public String css() {
        return css;
    }

    /** The icon that goes with the word. */
    public VaadinIcon icon() {
        return icon;
    }
}
