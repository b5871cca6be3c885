package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.rules.LocatedPacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set of definition files says: one catalogue, rule packs, bundles, and every fault found on the way.
 *
 * @param catalogue all of it, whatever the bundles use
 * @param bundles those that could be put together; one with errors is here as far as it could be read
 * @param scenarioFiles path of each scenario's file, by {@code bundle/scenario}
 * @param faults by file and line
 */
public record Definitions(
        Catalogue catalogue,
        LocatedPacks packs,
        List<BundleDefinition> bundles,
        Map<String, String> scenarioFiles,
        List<Fault> faults) {

    public Optional<BundleDefinition> bundle(String id) {
        return bundles.stream().filter(b -> b.bundle().id().equals(id)).findFirst();
    }

    /** Whether a release may be made: a definition with errors is refused as a whole. */
    public boolean hasErrors() {
        return faults.stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR);
    }
}
