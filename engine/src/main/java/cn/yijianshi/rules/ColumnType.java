package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.Optional;

/** What kind of value a column compares (列的类型); it decides how its cells are written. */
public enum ColumnType {
    YES_NO("yes-no"),
    ONE_OF("one-of"),
    ANY_OF("any-of"),
    NUMBER("number"),
    DATE("date"),
    /** Reads a date of birth; compares completed years of age on the law date. */
    AGE("age"),
    TEXT("text"),
    LICENCE("licence"),
    PARTY_KIND("party-kind"),
    CREDIT("credit"),
    REGION("region");

    private final String id;

    ColumnType(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether a cell names one or several codes or texts, one of which must be met. */
    boolean comparesCodes() {
        return this == ONE_OF || this == TEXT || this == PARTY_KIND || this == CREDIT;
    }

    boolean comparesNumbers() {
        return this == NUMBER || this == AGE;
    }

    static Optional<ColumnType> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
    }
}
