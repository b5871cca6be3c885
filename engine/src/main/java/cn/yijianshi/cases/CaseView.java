package cn.yijianshi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the counter sees it.
 *
 * @param release hash of the release it is pinned to
 * @param dueNote how the due date was computed, or why it is 待定
 * @param openSteps what it waits for, in words
 * @param letters documents that can be printed
 * @param notices what was told of it, oldest first
 */
public record CaseView(
        CaseSummary summary,
        String release,
        int releaseVersion,
        String region,
        String acceptedBy,
        String applicantKind,
        String phone,
        String dueNote,
        List<MatterLine> matters,
        List<MaterialLine> materials,
        List<OpenStep> openSteps,
        List<LetterLine> letters,
        List<Notice> notices) {

    /** What the applicant or the counter was told, e.g. that a deferred material is due. */
    public record Notice(String kind, String text, Instant at) {}

    /**
     * @param stateCode {@code processing, granted, refused, discontinued}
     * @param note why it was discontinued
     */
    public record MatterLine(
            String matter,
            String number,
            String name,
            String department,
            String stateCode,
            String state,
            @Nullable String result,
            @Nullable String note,
            @Nullable LocalDate due) {}

    /** @param state {@code paper, uploaded, evidence, deferred, supplemented, dropped} */
    public record MaterialLine(
            String material,
            String name,
            String stateCode,
            String state,
            @Nullable LocalDate promisedBy,
            List<WorkItemView.FileLine> files) {}

    public record OpenStep(UUID workItem, String step, String kind, String who, Instant since) {}

    public record LetterLine(String letter, String name) {}
}
