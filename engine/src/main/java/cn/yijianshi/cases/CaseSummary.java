package cn.yijianshi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a list. @param state label, e.g. 办理中 */
public record CaseSummary(
        UUID id,
        String number,
        String bundleName,
        String applicant,
        String stateCode,
        String state,
        Instant acceptedAt,
        @Nullable LocalDate due) {}
