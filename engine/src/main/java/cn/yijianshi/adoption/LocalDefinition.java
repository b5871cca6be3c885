package cn.yijianshi.adoption;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Scenario;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.rules.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle's definition with the values of one region put in: what is not local stays as it was released, word for word. A
 * pure function.
 */
final class LocalDefinition {

    private static final Set<String> ORGAN = Set.of("office", "address", "phone", "supervisionPhone", "hours");

    private final BundleDefinition original;
    private final String region;
    private final SortedMap<Element, Sourced> local;
    private final Map<String, Material> added;
    private final Map<String, String> parameterSources;
    private final Set<Sourced> used = new HashSet<>();

    /**
     * @param local values of the region or of adopters above it
     * @param added materials among them, by id
     * @param parameterSources the local rule a parameter's value comes from, by {@code pack/parameter}
     */
    LocalDefinition(
            BundleDefinition original,
            String region,
            SortedMap<Element, Sourced> local,
            Map<String, Material> added,
            Map<String, String> parameterSources) {
        this.original = original;
        this.region = region;
        this.local = local;
        this.added = added;
        this.parameterSources = parameterSources;
    }

    /** The original itself where none of the values says anything else. */
    BundleDefinition definition() {
        Catalogue catalogue = catalogue();
        List<RulePack> packs = original.packs().stream().map(this::pack).toList();
        if (used.isEmpty()) {
            return original;
        }
        LocalDate from = Stream.concat(
                        Stream.of(original.bundle().effectiveFrom()),
                        used.stream().map(v -> v.source().since()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new BundleDefinition(
                bundle(from),
                original.guide(),
                original.process(),
                original.letters(),
                packs,
                catalogue,
                original.scenarios().stream()
                        .filter(s -> s.facts().region().equals(region))
                        .map(s -> scenario(s, from))
                        .toList());
    }

    private Bundle bundle(LocalDate from) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(original.bundle());
        tree.putArray("regions").add(region);
        tree.put("effectiveFrom", from.toString());
        return CanonicalJson.mapper().treeToValue(tree, Bundle.class);
    }

    /** The region's situations, as examples: what the original expects of them need not come out here. */
    private static Scenario scenario(Scenario scenario, LocalDate from) {
        Facts facts = scenario.facts();
        Facts then = new Facts(
                facts.region(),
                later(facts.lawDate(), from),
                later(facts.evidenceDate(), from),
                facts.answers(),
                facts.chosen(),
                facts.form(),
                facts.groups(),
                facts.parties());
        Scenario.Expectation nothing = CanonicalJson.read("{}", Scenario.Expectation.class);
        return new Scenario(scenario.id(), scenario.name(), scenario.bundle(), then, nothing);
    }

    private static LocalDate later(LocalDate day, LocalDate from) {
        return day.isBefore(from) ? from : day;
    }

    private Catalogue catalogue() {
        Catalogue all = original.catalogue();
        List<Matter> matters = all.matters().stream().map(this::matter).toList();
        Set<String> asked = new TreeSet<>();
        matters.forEach(m -> m.materials().forEach(r -> asked.add(r.material())));
        List<Material> materials = new ArrayList<>(all.materials());
        added.values().stream()
                .filter(m -> asked.contains(m.id()) && all.material(m.id()).isEmpty())
                .forEach(materials::add);
        return new Catalogue(
                all.regions(),
                all.departments().stream().map(d -> department(d, matters)).toList(),
                all.elements(),
                all.evidence(),
                materials,
                matters);
    }

    private Matter matter(Matter matter) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(matter);
        text(matter, "place").ifPresent(t -> tree.put("place", t));
        text(matter, "hours").ifPresent(t -> tree.put("hours", t));
        value(matter, "promised").filter(v -> isShorter(v, matter)).ifPresent(v -> {
            tree.set("promised", v.value());
            used.add(v);
        });
        local.forEach((element, value) -> {
            if (element.area() == Element.Area.MATERIAL
                    && element.of().equals(matter.id())
                    && added.containsKey(element.name())
                    && matter.requirement(element.name()).isEmpty()) {
                tree.withArray("materials").add(value.value());
                used.add(value);
            }
        });
        return CanonicalJson.mapper().treeToValue(tree, Matter.class);
    }

    /** Nobody is promised less than where the bundle was made. */
    private static boolean isShorter(Sourced value, Matter matter) {
        TimeSpan span = CanonicalJson.mapper().treeToValue(value.value(), TimeSpan.class);
        return span.unit() == matter.promised().unit()
                && span.amount() < matter.promised().amount();
    }

    /** With an organ for each matter that has an office, address, telephone or hours of its own there. */
    private Department department(Department department, List<Matter> matters) {
        List<Department.Organ> own = matters.stream()
                .filter(m -> m.department().equals(department.id()))
                .flatMap(m -> organ(m).stream())
                .toList();
        if (own.isEmpty()) {
            return department;
        }
        List<Department.Organ> organs = new ArrayList<>(own);
        Set<String> named = new TreeSet<>();
        own.forEach(o -> named.addAll(Objects.requireNonNull(o.matters())));
        department.organs().stream()
                .filter(o -> !o.region().equals(region) || o.matters() == null || !named.containsAll(o.matters()))
                .forEach(organs::add);
        return new Department(department.id(), department.name(), department.shortName(), organs);
    }

    private Optional<Department.Organ> organ(Matter matter) {
        if (ORGAN.stream().allMatch(e -> value(matter, e).isEmpty())) {
            return Optional.empty();
        }
        Department.Organ there = original.catalogue().organ(matter, region).orElse(null);
        return Optional.of(new Department.Organ(
                region,
                text(matter, "office")
                        .orElseGet(() -> there == null ? departmentName(matter.department()) : there.name()),
                there == null ? null : there.creditCode(),
                or(matter, "address", there == null ? null : there.address()),
                or(matter, "hours", there == null ? null : there.hours()),
                or(matter, "phone", there == null ? null : there.phone()),
                or(matter, "supervisionPhone", there == null ? null : there.supervisionPhone()),
                List.of(matter.id())));
    }

    private String departmentName(String id) {
        return original.catalogue().department(id).map(Department::name).orElse(id);
    }

    private @Nullable String or(Matter matter, String element, @Nullable String there) {
        return text(matter, element).orElse(there);
    }

    private Optional<String> text(Matter matter, String element) {
        Optional<Sourced> value = value(matter, element);
        value.ifPresent(used::add);
        return value.map(Sourced::value).map(JsonNode::asString);
    }

    private Optional<Sourced> value(Matter matter, String element) {
        return Optional.ofNullable(local.get(Element.ofMatter(matter.id(), element)));
    }

    private RulePack pack(RulePack pack) {
        return new RulePack(
                pack.id(),
                pack.name(),
                pack.shared(),
                pack.parameters().stream().map(p -> parameter(pack, p)).toList(),
                pack.tables());
    }

    /** The region's value, in place of those that a pack lists for it from that day on. */
    private Parameter parameter(RulePack pack, Parameter parameter) {
        Sourced value = local.get(Element.parameter(pack.id(), parameter.id()));
        if (value == null) {
            return parameter;
        }
        used.add(value);
        LocalDate since = value.source().since();
        List<Parameter.Value> values = new ArrayList<>(parameter.values().stream()
                .filter(v -> !v.region().equals(region) || v.from().isBefore(since))
                .toList());
        values.add(new Parameter.Value(
                region,
                since,
                value.value(),
                parameterSources.getOrDefault(pack.id() + "/" + parameter.id(), ""),
                null));
        return new Parameter(parameter.id(), parameter.name(), parameter.type(), parameter.unit(), values);
    }
}
