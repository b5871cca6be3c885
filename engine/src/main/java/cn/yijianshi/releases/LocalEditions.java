package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.canonical.Hash;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Knows what regions have of their own. Whoever keeps adoptions implements it, so that releases need not know them.
 *
 * @see "Decision record 0015"
 */
public interface LocalEditions {

    /** Nobody has anything of their own. */
    LocalEditions NONE = (original, definition, region, day) -> Optional.empty();

    /**
     * A release as it holds in a region on a day; empty where it holds there as it was released.
     *
     * @param original hash of the release
     */
    Optional<LocalEdition> of(Hash original, BundleDefinition definition, String region, LocalDate day);
}
