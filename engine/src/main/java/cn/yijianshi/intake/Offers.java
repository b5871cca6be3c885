package cn.yijianshi.intake;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What can be applied for where. */
@Component
class Offers {

    private final Releases releases;
    private final Clock clock;

    Offers(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** The bundles in force in a region today. */
    List<BundleOffer> in(String region) {
        return releases.inForce(today(), region).stream().map(Offers::of).toList();
    }

    /** The districts and counties within a region that a bundle is in force for: code → name. */
    Map<String, String> regions(String within) {
        Map<String, String> regions = new TreeMap<>();
        for (LoadedRelease release : releases.inForce(today(), within)) {
            for (Region region : release.definition().catalogue().regions()) {
                boolean inside = release.definition().catalogue().regionTree().within(region.code(), within);
                boolean county = region.parent() != null && !region.code().endsWith("00");
                if (inside && county) {
                    regions.put(region.code(), region.name());
                }
            }
        }
        return regions;
    }

    /**
     * The release of a bundle in force in a region today.
     *
     * @throws IllegalArgumentException if there is none
     */
    LoadedRelease release(String bundle, String region) {
        return releases.inForce(bundle, today(), region)
                .orElseThrow(() -> new IllegalArgumentException("No release of " + bundle + " in force in " + region));
    }

    static BundleOffer of(LoadedRelease release) {
        return new BundleOffer(
                release.bundle().id(),
                release.bundle().name(),
                release.bundle().summary(),
                release.hash().hex(),
                release.bundle().version(),
                release.bundle().parties().stream()
                        .map(p -> new BundleOffer.Role(p.role(), p.name(), p.kinds(), p.required()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkCalendar.ZONE));
    }
}
