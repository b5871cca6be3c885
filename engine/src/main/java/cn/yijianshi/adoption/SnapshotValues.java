package cn.yijianshi.adoption;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the elements of matters, bundles, organs and parameters together, as they are on one day for one region. */
final class SnapshotValues {

    private final LocalDate day;
    private final String region;
    private final Regions regions;
    private final SortedMap<Element, Sourced> values = new TreeMap<>();
    private final Set<String> matters = new HashSet<>();
    private final Map<String, String> parameterTypes = new HashMap<>();

    SnapshotValues(LocalDate day, String region, Regions regions) {
        this.day = day;
        this.region = region;
        this.regions = regions;
    }

    Snapshot snapshot(boolean offered, Set<String> materials) {
        return new Snapshot(day, offered, values, matters, parameterTypes, materials);
    }

    void matter(Matter matter, Source source) {
        matters.add(matter.id());
        ObjectNode tree = CanonicalJson.mapper().valueToTree(matter);
        tree.remove(List.of("id", "version", "materials"));
        tree.properties().forEach(p -> put(Element.ofMatter(matter.id(), p.getKey()), p.getValue(), source));
        matter.materials().forEach(r -> put(Element.material(matter.id(), r.material()), tree(r), source));
    }

    /** The organ that does the work in the region: its own, or the nearest above it. */
    void organ(String matter, Department department, int version, LocalDate since) {
        for (String at : regions.upwards(region)) {
            for (Department.Organ organ : ofMatter(department, matter)) {
                if (organ.region().equals(at)) {
                    Source source = new Source.Directory(at, version, since);
                    told(matter, "office", organ.name(), source);
                    told(matter, "address", organ.address(), source);
                    told(matter, "phone", organ.phone(), source);
                    told(matter, "supervisionPhone", organ.supervisionPhone(), source);
                    if (!values.containsKey(Element.ofMatter(matter, "hours"))) {
                        told(matter, "hours", organ.hours(), source);
                    }
                    return;
                }
            }
        }
    }

    /** The organs that handle a matter, those named for it first. */
    private static List<Department.Organ> ofMatter(Department department, String matter) {
        return department.organs().stream()
                .filter(o -> o.handles(matter))
                .sorted(Comparator.comparing(o -> o.matters() == null))
                .toList();
    }

    private void told(String matter, String element, @Nullable String text, Source source) {
        if (text != null) {
            put(Element.ofMatter(matter, element), tree(text), source);
        }
    }

    void bundle(Bundle bundle, String release, Source source) {
        put(Element.ofBundle("name"), tree(bundle.name()), source);
        put(Element.ofBundle("summary"), tree(bundle.summary()), source);
        put(Element.ofBundle("lead"), tree(bundle.lead()), source);
        put(Element.ofBundle("matters"), tree(bundle.matters()), source);
        put(Element.ofBundle("parties"), tree(bundle.parties()), source);
        put(Element.ofBundle("packs"), tree(bundle.packs()), source);
        put(Element.ofBundle("release"), tree(release), source);
    }

    void parameters(BundleDefinition definition) {
        for (RulePack pack : definition.packs()) {
            for (Parameter parameter : pack.parameters()) {
                parameterTypes.put(pack.id() + "/" + parameter.id(), parameter.type());
                parameter
                        .on(day, region, regions)
                        .ifPresent(v -> put(
                                Element.parameter(pack.id(), parameter.id()),
                                v.value(),
                                new Source.Pack(v.region(), definition.bundle().version(), v.from(), v.source())));
            }
        }
    }

    private void put(Element element, JsonNode value, Source source) {
        if (!value.isNull()) {
            values.put(element, new Sourced(value, source));
        }
    }

    private static JsonNode tree(Object value) {
        return CanonicalJson.mapper().valueToTree(value);
    }
}
