package cn.yijianshi.adoption;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what a resolution is made of. */
final class Resolutions {

    private final AdoptionRows rows;
    private final Originals originals;

    Resolutions(AdoptionRows rows, Originals originals) {
        this.rows = rows;
        this.originals = originals;
    }

    /** Empty where there is no such thing, or none that is offered in the region or above it. */
    Optional<Resolution> of(Subject subject, String region) {
        return original(subject, region, List.of()).map(o -> of(subject, region, o));
    }

    /** From the top of the path down: each region decides on what it sees itself. */
    Resolution of(Subject subject, String region, Original original) {
        List<String> path = original.path();
        List<Adoption> adoptions = rows.of(subject, path);
        List<Choice.Made> decisions = rows.decisions(subject, path);
        Resolution above = null;
        for (int depth = 1; depth < path.size(); depth++) {
            String at = path.get(depth - 1);
            List<Snapshot> seen =
                    original(subject, at, List.of()).map(Original::snapshots).orElse(List.of());
            above = new Resolution(subject, at, path.subList(0, depth), above, seen, adoptions, decisions);
        }
        return new Resolution(subject, region, path, above, original.snapshots(), adoptions, decisions);
    }

    /** @param more values about to be recorded, whose materials have to be known too */
    Optional<Original> original(Subject subject, String region, List<LocalValue> more) {
        Set<String> added = Stream.concat(
                        rows.of(subject, originals.upwards(region)).stream().flatMap(a -> a.values().stream()),
                        more.stream())
                .filter(LocalValue.AddedMaterial.class::isInstance)
                .map(v -> v.element().name())
                .collect(Collectors.toSet());
        return originals.of(subject, region, added);
    }
}
