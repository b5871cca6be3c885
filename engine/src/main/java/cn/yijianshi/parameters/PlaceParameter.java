package cn.yijianshi.parameters;

import java.util.Set;

/** A parameter that a place sets. The values are in the database; here stands what a value may be. */
public enum PlaceParameter {
    /** What follows when a deferred material does not come in time. */
    DEFERRAL_LATE("deferral-late", "容缺材料逾期未补交", Set.of("terminate", "suspend")),
    /** Working days after the notice of a late material until the application is returned, where the policy is suspend. */
    DEFERRAL_RETURN_AFTER("deferral-return-after", "中止计时后退件前的工作日", Set.of()),
    /** Working days before a deferred material is due that its applicant is reminded; 0 for never. */
    DEFERRAL_REMIND_BEFORE("deferral-remind-before", "容缺材料到期前提醒的工作日", Set.of());

    private final String id;
    private final String label;
    private final Set<String> choices;

    PlaceParameter(String id, String label, Set<String> choices) {
        this.id = id;
        this.label = label;
        this.choices = choices;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Whether a value can stand: one of the choices, or where there are none a number of at most four digits. */
    public boolean allows(String value) {
        return choices.isEmpty() ? value.matches("[0-9]{1,4}") : choices.contains(value);
    }
}
