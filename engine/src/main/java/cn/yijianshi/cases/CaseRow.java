package cn.yijianshi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it stands in the database. */
record CaseRow(
        UUID id,
        String number,
        String bundle,
        String bundleName,
        String release,
        String region,
        CaseState state,
        UUID subject,
        CaseContent content,
        LocalDate lawDate,
        Instant acceptedAt,
        String acceptedBy,
        @Nullable LocalDate due,
        String dueNote) {

    CaseSummary summary() {
        return new CaseSummary(
                id, number, bundleName, content.applicant(), state.code(), state.label(), acceptedAt, due);
    }
}
