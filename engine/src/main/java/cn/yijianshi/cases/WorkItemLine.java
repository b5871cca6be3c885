package cn.yijianshi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a work list.
 *
 * @param step what is to be done, e.g. 食品经营许可审查
 * @param kind kind of step, e.g. {@code review}
 * @param matterName the matter, or empty for steps of the whole case
 * @param applicant name, masked
 * @param assigneeName who has it, or null
 * @param mine whether the current user has it
 * @param due promised day, or null while it is not known
 * @param daysLeft working days left; negative when overdue; null while not known
 */
public record WorkItemLine(
        UUID id,
        UUID caseId,
        String caseNumber,
        String bundleName,
        String step,
        String kind,
        String matterName,
        String applicant,
        @Nullable String assigneeName,
        boolean mine,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft) {}
