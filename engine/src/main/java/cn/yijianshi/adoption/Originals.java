package cn.yijianshi.adoption;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.releases.Releases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds originals: a matter in the edited catalogue, a bundle among the releases. A matter's region is the smallest one
 * that all organs of its department lie in; a bundle says its regions itself.
 */
@Component
class Originals {

    private final CatalogueRegister register;
    private final ReleasedDefinitions releases;

    Originals(CatalogueRegister register, ReleasedDefinitions releases) {
        this.register = register;
        this.releases = releases;
    }

    /** A release of a bundle with what it says. */
    private record Released(Releases.Entry entry, BundleDefinition definition) {
        LocalDate from() {
            return entry.effectiveFrom();
        }

        boolean isFor(Collection<String> regions) {
            return definition.bundle().regions().stream().anyMatch(regions::contains);
        }

        boolean has(String matter) {
            return definition.bundle().member(matter).isPresent();
        }
    }

    /** The division code, then its parent's, up to the province; empty for a region that is not in use. */
    List<String> upwards(String region) {
        return regions().upwards(region);
    }

    /**
     * @param added ids of materials that adopters add
     * @return empty where there is no such thing, or none that is offered in the region or above it
     */
    Optional<Original> of(Subject subject, String region, Set<String> added) {
        Regions tree = regions();
        Map<String, Dated<Material>> materials = added.stream()
                .collect(Collectors.toMap(Function.identity(), id -> dated(EntryKind.MATERIAL, id, Material.class)));
        List<String> upwards = tree.upwards(region);
        return upwards.isEmpty()
                ? Optional.empty()
                : switch (subject.kind()) {
                    case MATTER -> matter(subject.id(), upwards, tree, materials);
                    case BUNDLE -> bundle(subject.id(), upwards, tree, materials);
                };
    }

    private Optional<Original> matter(
            String id, List<String> upwards, Regions tree, Map<String, Dated<Material>> materials) {
        Dated<Matter> matter = dated(EntryKind.MATTER, id, Matter.class);
        Map<String, Dated<Department>> departments = matter.all()
                .map(Matter::department)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), d -> dated(EntryKind.DEPARTMENT, d, Department.class)));
        Set<String> offering = departments.values().stream()
                .flatMap(Dated::all)
                .flatMap(d -> d.organs().stream())
                .map(Department.Organ::region)
                .collect(Collectors.toSet());
        List<Released> released =
                released(e -> true).stream().filter(r -> r.has(id)).toList();
        Set<LocalDate> days = new TreeSet<>();
        matter.days().forEach(days::add);
        departments.values().stream().flatMap(Dated::days).forEach(days::add);
        common(days, released, materials);
        return smallest(upwards, offering, tree).map(origin -> {
            List<Snapshot> snapshots = new ArrayList<>();
            for (LocalDate day : days) {
                matter.on(day).ifPresent(recorded -> {
                    SnapshotValues values = new SnapshotValues(day, upwards.getFirst(), tree);
                    Matter told = (Matter) recorded.entry();
                    values.matter(told, source(origin, recorded));
                    Optional.ofNullable(departments.get(told.department()))
                            .flatMap(d -> d.on(day))
                            .filter(Dated::offers)
                            .ifPresent(d -> values.organ(id, (Department) d.entry(), d.version(), Dated.from(d)));
                    inForce(released, day, upwards).forEach(r -> values.parameters(r.definition()));
                    snapshots.add(values.snapshot(Dated.offers(recorded), offered(materials, day)));
                });
            }
            return new Original(origin, below(upwards, origin), snapshots);
        });
    }

    private Optional<Original> bundle(
            String id, List<String> upwards, Regions tree, Map<String, Dated<Material>> materials) {
        List<Released> released = released(e -> e.bundle().equals(id)).stream()
                .filter(r -> r.isFor(upwards))
                .toList();
        Set<String> offering = released.stream()
                .flatMap(r -> r.definition().bundle().regions().stream())
                .collect(Collectors.toSet());
        Set<LocalDate> days = new TreeSet<>();
        common(days, released, materials);
        return highest(upwards, offering).map(origin -> {
            List<Snapshot> snapshots = new ArrayList<>();
            for (LocalDate day : days) {
                inForce(released, day, upwards).forEach(r -> {
                    SnapshotValues values = new SnapshotValues(day, upwards.getFirst(), tree);
                    int version = r.entry().version();
                    Source source = new Source.Original(origin, version, r.from());
                    values.bundle(r.definition().bundle(), r.entry().hash(), source);
                    r.definition().catalogue().matters().forEach(m -> {
                        values.matter(m, source);
                        r.definition()
                                .catalogue()
                                .department(m.department())
                                .ifPresent(d -> values.organ(m.id(), d, version, r.from()));
                    });
                    values.parameters(r.definition());
                    snapshots.add(values.snapshot(true, offered(materials, day)));
                });
            }
            return new Original(origin, below(upwards, origin), snapshots);
        });
    }

    /** A material that an adopter adds, as the catalogue lists it on a day. */
    Optional<Material> material(String id, LocalDate day) {
        return dated(EntryKind.MATERIAL, id, Material.class).offered(day);
    }

    private static void common(Set<LocalDate> days, List<Released> released, Map<String, Dated<Material>> materials) {
        materials.values().stream().flatMap(Dated::days).forEach(days::add);
        released.forEach(r -> {
            days.add(r.from());
            r.definition().packs().stream()
                    .flatMap(p -> p.parameters().stream())
                    .flatMap(p -> p.values().stream())
                    .forEach(v -> days.add(v.from()));
        });
    }

    private static Source source(String region, Recorded recorded) {
        return new Source.Original(region, recorded.version(), Dated.from(recorded));
    }

    private static Set<String> offered(Map<String, Dated<Material>> materials, LocalDate day) {
        return materials.entrySet().stream()
                .filter(m -> m.getValue().offered(day).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of each bundle the release in force on a day in any of the regions. */
    private static Collection<Released> inForce(List<Released> all, LocalDate day, List<String> regions) {
        return all.stream()
                .filter(r -> !r.from().isAfter(day) && r.isFor(regions))
                .collect(Collectors.toMap(
                        r -> r.entry().bundle(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Released::from)
                                .thenComparing(r -> r.entry().version()))))
                .values();
    }

    private List<Released> released(Predicate<Releases.Entry> which) {
        return releases.all().stream()
                .filter(which)
                .map(e -> new Released(e, releases.definition(e.hash())))
                .toList();
    }

    private static Optional<String> highest(List<String> upwards, Set<String> offering) {
        return upwards.stream().filter(offering::contains).reduce((lower, higher) -> higher);
    }

    /** The smallest region that all organs lie in; empty where that is not the asking one or above it. */
    private static Optional<String> smallest(List<String> upwards, Set<String> organs, Regions tree) {
        return organs.isEmpty()
                ? Optional.empty()
                : upwards.stream()
                        .filter(r -> organs.stream().allMatch(o -> tree.within(o, r)))
                        .findFirst();
    }

    private static List<String> below(List<String> upwards, String origin) {
        return upwards.subList(0, upwards.indexOf(origin)).reversed();
    }

    private Regions regions() {
        return new Regions(register.newest(EntryKind.REGION).stream()
                .map(r -> (Region) r.entry())
                .toList());
    }

    private <T extends Entry> Dated<T> dated(EntryKind kind, String key, Class<T> type) {
        return new Dated<>(type, register.published(kind, key));
    }
}
