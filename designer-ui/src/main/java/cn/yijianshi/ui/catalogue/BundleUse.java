package cn.yijianshi.ui.catalogue;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.releases.Releases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle of which a matter is part.
 *
 * @param hash of its newest release
 * @param mode when the matter is part of a case
 */
record BundleUse(String hash, String name, int version, LocalDate from, String mode, List<String> regions) {

    /** The newest release of every bundle that has a matter. */
    static List<BundleUse> of(String matter, ReleasedDefinitions releases) {
        List<BundleUse> uses = new ArrayList<>();
        for (Releases.Entry release : newest(releases)) {
            Bundle bundle = releases.definition(release.hash()).bundle();
            bundle.member(matter)
                    .ifPresent(member -> uses.add(new BundleUse(
                            release.hash(),
                            bundle.name(),
                            bundle.version(),
                            release.effectiveFrom(),
                            switch (member.applies()) {
                                case ALWAYS -> "必办";
                                case BY_RULE -> "按规则";
                                case OPTIONAL -> "自愿选办";
                            },
                            bundle.regions())));
        }
        return uses;
    }

    /** The newest release of every bundle. */
    static List<Releases.Entry> newest(ReleasedDefinitions releases) {
        Map<String, Releases.Entry> newest = new LinkedHashMap<>();
        releases.all().forEach(r -> newest.putIfAbsent(r.bundle(), r));
        return List.copyOf(newest.values());
    }
}
