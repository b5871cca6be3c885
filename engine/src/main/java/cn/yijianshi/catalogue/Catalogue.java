package cn.yijianshi.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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
        regions = sorted(regions, Region::code);
        departments = sorted(departments, Department::id);
        elements = sorted(elements, DataElement::id);
        evidence = sorted(evidence, EvidenceType::id);
        materials = sorted(materials, Material::id);
        matters = sorted(matters, Matter::id);
    }

    public Regions regionTree() {
        return new Regions(regions);
    }

    public Optional<Department> department(String id) {
        return find(departments, Department::id, id);
    }

    public Optional<DataElement> element(String id) {
        return find(elements, DataElement::id, id);
    }

    public Optional<EvidenceType> evidenceType(String id) {
        return find(evidence, EvidenceType::id, id);
    }

    public Optional<Material> material(String id) {
        return find(materials, Material::id, id);
    }

    public Optional<Matter> matter(String id) {
        return find(matters, Matter::id, id);
    }

    /** The organ that fulfils a department's function in a region: the region's own, or the nearest above it. */
    public Optional<Department.Organ> organ(String department, String region) {
        Map<String, Department.Organ> byRegion = new TreeMap<>();
        department(department).ifPresent(d -> d.organs().forEach(o -> byRegion.put(o.region(), o)));
        return regionTree().upwards(region).stream()
                .filter(byRegion::containsKey)
                .map(byRegion::get)
                .findFirst();
    }

    private static <T> Optional<T> find(List<T> entries, Function<T, String> id, String wanted) {
        return entries.stream().filter(e -> id.apply(e).equals(wanted)).findFirst();
    }

    private static <T> List<T> sorted(List<T> entries, Function<T, String> id) {
        return entries.stream().sorted(java.util.Comparator.comparing(id)).toList();
    }
}
