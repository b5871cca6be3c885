package cn.yijianshi.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checklist (材料清单): each material once.
 *
 * @param missing how many are still missing
 * @param deferrable how many of them may come later
 */
public record ChecklistView(List<Line> lines, int missing, int deferrable) {

    /**
     * One material.
     *
     * @param status {@code required, exempt, deferrable}
     * @param state {@code missing, paper, uploaded, evidence, deferred}
     * @param originals originals to be seen or kept
     * @param copies copies to be counted
     * @param askedBy the matters that ask for it
     * @param evidence the licence that replaces it, in words
     * @param files what was uploaded
     */
    public record Line(
            String material,
            String name,
            String status,
            String state,
            int originals,
            int copies,
            int copiesReceived,
            boolean originalSeen,
            String form,
            List<String> askedBy,
            @Nullable String guidance,
            @Nullable String evidence,
            @Nullable String deadline,
            List<DecisionView.Reason> reasons,
            List<UploadedFile> files) {}

    public record UploadedFile(UUID id, String name, String mediaType, long size) {}
}
