package cn.yijianshi.cases;

import cn.yijianshi.evidence.Told;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.LoadedRelease;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An application that is complete and about to become a case.
 *
 * @param submitKey idempotency key of the submit, unique over all
 * @param release the release the case is pinned to
 * @param subject whose data these are: the key they are sealed with
 * @param decided the decision with the facts it was made from, with today as law date
 * @param told what the registries told, by party role
 * @param materials every material that is asked for, as it is there
 * @param applicant name of the applicant
 */
public record NewCase(
        String submitKey,
        LoadedRelease release,
        String region,
        UUID subject,
        DecisionRecord decided,
        JsonNode form,
        Map<String, Told> told,
        List<Material> materials,
        String applicant) {

    /**
     * A material as it was taken in.
     *
     * @param note how it is there, in words, e.g. the licence that replaces it
     * @param promisedBy for a deferred one, the day it was promised for
     */
    public record Material(
            String material,
            String name,
            MaterialState state,
            boolean originalSeen,
            int copies,
            String note,
            @Nullable LocalDate promisedBy,
            List<UUID> files) {}
}
