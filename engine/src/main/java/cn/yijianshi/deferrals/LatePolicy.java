package cn.yijianshi.deferrals;

import java.util.Locale;

/** What follows when a deferred material does not come in time; cities differ. */
enum LatePolicy {
    /** The matters that need it are discontinued at once. */
    TERMINATE,
    /** Their promised time stands still and the applicant is told; what does not come in the time of grace is given back. */
    SUSPEND;

    static LatePolicy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
