package cn.yijianshi.intake;

import cn.yijianshi.releases.LoadedRelease;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the release it stands on.
 *
 * @param caseId the case it became, or null
 */
record Draft(
        UUID id,
        LoadedRelease release,
        String region,
        UUID subject,
        DraftContent content,
        @Nullable UUID caseId) {

    Draft with(DraftContent changed) {
        return new Draft(id, release, region, subject, changed, caseId);
    }
}
