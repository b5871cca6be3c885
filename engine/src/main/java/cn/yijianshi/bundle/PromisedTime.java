package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import java.util.Objects;

/** The time one matter promises in a situation: what a time-limit row concluded, else what the matter itself says. */
public final class PromisedTime {

    private PromisedTime() {}

    public static TimeSpan of(Decision decision, Matter matter) {
        return decision.holding(Concludes.TIME_LIMIT).stream()
                .filter(f -> matter.id().equals(f.matter()))
                .map(f -> f.detail().get("promised"))
                .filter(Objects::nonNull)
                .map(node -> CanonicalJson.mapper().treeToValue(node, TimeSpan.class))
                .findFirst()
                .orElse(matter.promised());
    }

    /** A time limit in working hours; seven natural days are counted as five working days. */
    public static int hours(TimeSpan span) {
        return switch (span.unit()) {
            case WORKING_DAYS -> span.amount() * PromisedPath.HOURS_A_DAY;
            case NATURAL_DAYS -> Math.ceilDiv(span.amount() * 5, 7) * PromisedPath.HOURS_A_DAY;
            case HOURS -> span.amount();
        };
    }
}
