package cn.yijianshi.intake;

import cn.yijianshi.releases.LoadedRelease;
import java.util.Optional;
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

    /** The party that applies: the one in the bundle's first role. */
    Optional<PartyEntry> applicant() {
        String role = release.bundle().parties().getFirst().role();
        return content.parties().stream().filter(p -> p.role().equals(role)).findFirst();
    }

    Draft with(DraftContent changed) {
        return new Draft(id, release, region, subject, changed, caseId);
    }
}
