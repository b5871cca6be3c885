package cn.yijianshi.adoption;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.releases.LocalEdition;
import cn.yijianshi.releases.LocalEditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Releases as they hold in regions that adopted them, or matters in them. What a region says of the bundle goes before what
 * it says of the matter alone.
 */
@Component
class AdoptedEditions implements LocalEditions {

    private static final int KEPT = 64;

    private final AdoptionRows rows;
    private final Originals originals;
    private final Resolutions resolutions;
    private final Map<Wanted, Optional<LocalEdition>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Optional<LocalEdition>> eldest) {
            return size() > KEPT;
        }
    };

    AdoptedEditions(AdoptionRows rows, Originals originals) {
        this.rows = rows;
        this.originals = originals;
        this.resolutions = new Resolutions(rows, originals);
    }

    /** @param state of everything an edition is made of */
    private record Wanted(Hash original, String region, LocalDate day, long state) {}

    @Override
    public Optional<LocalEdition> of(Hash original, BundleDefinition definition, String region, LocalDate day) {
        List<Subject> subjects = subjects(
                definition, rows.adopted(definition.catalogue().regionTree().upwards(region)));
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        Wanted wanted = new Wanted(original, region, day, rows.state());
        synchronized (kept) {
            return kept.computeIfAbsent(wanted, w -> edition(definition, subjects, region, day));
        }
    }

    /** Those that somebody adopted, the bundle last. */
    private static List<Subject> subjects(BundleDefinition definition, Set<Subject> adopted) {
        List<Subject> subjects = new ArrayList<>(definition.bundle().matters().stream()
                .map(Bundle.Member::matter)
                .map(Subject::matter)
                .toList());
        subjects.add(Subject.bundle(definition.bundle().id()));
        subjects.retainAll(adopted);
        return subjects;
    }

    private Optional<LocalEdition> edition(
            BundleDefinition definition, List<Subject> subjects, String region, LocalDate day) {
        SortedMap<Element, Sourced> local = new TreeMap<>();
        for (Subject subject : subjects) {
            resolutions.of(subject, region).flatMap(r -> r.on(day)).ifPresent(resolved -> resolved.values()
                    .forEach((element, value) -> {
                        if (value.source() instanceof Source.Adopter) {
                            local.put(element, value);
                        }
                    }));
        }
        Map<String, Material> added = new TreeMap<>();
        local.keySet().stream()
                .filter(e -> e.area() == Element.Area.MATERIAL)
                .forEach(e -> originals.material(e.name(), day).ifPresent(m -> added.put(m.id(), m)));
        BundleDefinition there =
                new LocalDefinition(definition, region, local, added, parameterSources(subjects, local)).definition();
        return there == definition ? Optional.empty() : Optional.of(LocalEdition.of(there));
    }

    /** The local rules that parameters' values come from. */
    private Map<String, String> parameterSources(List<Subject> subjects, SortedMap<Element, Sourced> local) {
        Map<String, String> sources = new TreeMap<>();
        for (Subject subject : subjects) {
            local.forEach((element, value) -> {
                if (element.area() == Element.Area.PARAMETER) {
                    rows.of(subject, List.of(value.source().region())).stream()
                            .filter(a -> a.version() == value.source().version())
                            .flatMap(a -> a.values().stream())
                            .filter(v -> v.element().equals(element))
                            .map(LocalValue.ParameterValue.class::cast)
                            .forEach(v -> sources.put(element.of() + "/" + element.name(), v.source()));
                }
            });
        }
        return sources;
    }
}
