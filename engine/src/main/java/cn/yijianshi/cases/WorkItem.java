package cn.yijianshi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item (待办): who may do a step, who has it, until when.
 *
 * @param matter the matter it is about; null for steps of the whole case
 * @param role id of the role that may do it
 * @param department id of the department that may; {@link #COUNTER} for the comprehensive counter
 * @param region the region the case belongs to
 * @param waitId where the process waits
 */
record WorkItem(
        UUID id,
        UUID caseId,
        @Nullable String matter,
        String stepId,
        String stepName,
        String kind,
        String role,
        String department,
        String region,
        boolean open,
        String waitId,
        Instant createdAt,
        @Nullable LocalDate due,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable String conclusion,
        @Nullable String opinion) {

    /** 综合窗口: steps that the clerks of the centre do, whatever department they belong to. */
    static final String COUNTER = "counter";

    Optional<String> matterId() {
        return Optional.ofNullable(matter);
    }
}
