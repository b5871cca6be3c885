package cn.yijianshi.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All catalogue entries, or the part of them that a release carries. Looked up by stable id.
 *
 * @param regions sorted by code
 * @param departments sorted by id, as are the others
 */
public record Catalogue(
        List<Region> regions,
        List<Department> departments,
        List<DataElement> elements,
        List<EvidenceType> evidence,
        List<Material> materials,
        List<Matter> matters) {

    public Catalogue {
        regions = sorted(regions);
        departments = sorted(departments);
        elements = sorted(elements);
        evidence = sorted(evidence);
        materials = sorted(materials);
        matters = sorted(matters);
    }

    public Regions regionTree() {
        return new Regions(regions);
    }

    public Optional<Department> department(String id) {
        return find(departments, id);
    }

    public Optional<DataElement> element(String id) {
        return find(elements, id);
    }

    public Optional<EvidenceType> evidenceType(String id) {
        return find(evidence, id);
    }

    public Optional<Material> material(String id) {
        return find(materials, id);
    }

    public Optional<Matter> matter(String id) {
        return find(matters, id);
    }

    /** The organ that fulfils a department's function in a region: the region's own, or the nearest above it. */
    public Optional<Department.Organ> organ(String department, String region) {
        return organ(department, region, o -> o.matters() == null);
    }

    /** The organ that handles a matter in a region: the one named for it before the department's. */
    public Optional<Department.Organ> organ(Matter matter, String region) {
        return organ(matter.department(), region, o -> o.handles(matter.id()));
    }

    private Optional<Department.Organ> organ(String department, String region, Predicate<Department.Organ> which) {
        List<Department.Organ> organs =
                department(department).map(Department::organs).orElse(List.of());
        return regionTree().upwards(region).stream()
                .flatMap(at -> organs.stream()
                        .filter(o -> o.region().equals(at) && which.test(o))
                        .sorted(Comparator.comparing(o -> o.matters() == null)))
                .findFirst();
    }

    /** The entries of a kind, sorted by key. */
    public List<? extends Entry> entries(EntryKind kind) {
        return switch (kind) {
            case REGION -> regions;
            case DEPARTMENT -> departments;
            case ELEMENT -> elements;
            case EVIDENCE -> evidence;
            case MATERIAL -> materials;
            case MATTER -> matters;
        };
    }

    /** An entry by its kind and key. */
    public Optional<? extends Entry> entry(EntryKind kind, String key) {
        return find(entries(kind), key);
    }

    /** All entries, kind by kind, each kind after those it builds on. */
    public Stream<Entry> all() {
        return Arrays.stream(EntryKind.values()).flatMap(kind -> entries(kind).stream());
    }

    /** A catalogue of any entries. */
    public static Catalogue of(Collection<? extends Entry> entries) {
        return new Catalogue(
                only(entries, Region.class),
                only(entries, Department.class),
                only(entries, DataElement.class),
                only(entries, EvidenceType.class),
                only(entries, Material.class),
                only(entries, Matter.class));
    }

    private static <T extends Entry> List<T> only(Collection<? extends Entry> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** By halving: the lists are sorted by key. */
    private static <T extends Entry> Optional<T> find(List<T> entries, String key) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = entries.get(middle).key().compareTo(key);
            if (compared == 0) {
                return Optional.of(entries.get(middle));
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    private static <T extends Entry> List<T> sorted(List<T> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::key)).toList();
    }
}
