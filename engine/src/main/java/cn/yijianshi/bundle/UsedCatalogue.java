package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import java.util.HashSet;
import java.util.Set;

/**
 * The parts of the catalogue that a bundle uses, so that a release changes only when something it uses does, and carries
 * everything it needs.
 */
final class UsedCatalogue {

    private final Set<String> departments = new HashSet<>();
    private final Set<String> elements = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();
    private final Set<String> materials = new HashSet<>();
    private final Set<String> matters = new HashSet<>();

    private UsedCatalogue() {}

    static BundleDefinition narrow(BundleDefinition whole) {
        UsedCatalogue used = new UsedCatalogue();
        used.collect(whole);
        Catalogue all = whole.catalogue();
        Catalogue part = new Catalogue(
                all.regions().stream()
                        .filter(r -> covered(all, whole.bundle(), r))
                        .toList(),
                all.departments().stream()
                        .filter(d -> used.departments.contains(d.id()))
                        .toList(),
                all.elements().stream()
                        .filter(e -> used.elements.contains(e.id()))
                        .toList(),
                all.evidence().stream()
                        .filter(e -> used.evidence.contains(e.id()))
                        .toList(),
                all.materials().stream()
                        .filter(m -> used.materials.contains(m.id()))
                        .toList(),
                all.matters().stream()
                        .filter(m -> used.matters.contains(m.id()))
                        .toList());
        return new BundleDefinition(
                whole.bundle(),
                whole.guide(),
                whole.process(),
                whole.letters(),
                whole.packs(),
                part,
                whole.scenarios());
    }

    /** The bundle's regions with all within and all above. */
    private static boolean covered(Catalogue all, Bundle bundle, Region region) {
        return bundle.regions().stream()
                .anyMatch(r -> all.regionTree().within(region.code(), r)
                        || all.regionTree().within(r, region.code()));
    }

    private void collect(BundleDefinition whole) {
        Catalogue all = whole.catalogue();
        departments.add(whole.bundle().lead());
        for (Bundle.Member member : whole.bundle().matters()) {
            all.matter(member.matter()).ifPresent(m -> matter(all, m));
        }
        whole.bundle().form().sections().forEach(s -> s.elements().forEach(e -> element(all, e)));
        whole.guide().questions().forEach(q -> {
            if (q.element() != null) {
                element(all, q.element());
            }
            if (q.fromLicence() != null) {
                evidence.add(q.fromLicence().licence());
            }
        });
        for (RulePack pack : whole.packs()) {
            for (RuleTable table : pack.tables()) {
                table.columns().forEach(c -> column(all, c));
                table.rows().forEach(r -> conclusion(all, r));
            }
        }
        all.departments().stream()
                .filter(d -> whole.process().contains("\"" + d.id() + "\""))
                .forEach(d -> departments.add(d.id()));
        all.evidence().stream().filter(e -> evidence.contains(e.id())).forEach(e -> {
            if (e.issuer() != null) {
                departments.add(e.issuer());
            }
        });
    }

    private void matter(Catalogue all, Matter matter) {
        if (!matters.add(matter.id())) {
            return;
        }
        departments.add(matter.department());
        matter.reads().forEach(e -> element(all, e));
        matter.requiredElements().forEach(e -> element(all, e));
        matter.results().forEach(r -> {
            if (r.evidence() != null) {
                evidence.add(r.evidence());
            }
        });
        matter.materials().forEach(r -> all.material(r.material()).ifPresent(this::material));
    }

    private void material(Material material) {
        materials.add(material.id());
        if (material.evidence() != null) {
            evidence.add(material.evidence());
        }
    }

    private void element(Catalogue all, String id) {
        if (!elements.add(id)) {
            return;
        }
        all.element(id).ifPresent((DataElement e) -> {
            if (e.items() != null) {
                e.items().forEach(item -> element(all, item));
            }
            if (e.prefill() != null) {
                e.prefill().forEach(p -> evidence.add(p.licence()));
            }
        });
    }

    private void column(Catalogue all, Column column) {
        switch (column.reads()) {
            case FactPath.Form form -> element(all, form.element());
            case FactPath.Licence licence -> evidence.add(licence.type());
            case FactPath.Group group -> element(all, group.group());
            case FactPath.GroupElement group -> {
                element(all, group.group());
                element(all, group.element());
            }
            case FactPath.Answer a -> {}
            case FactPath.PartyField p -> {}
            case FactPath.CaseRegion r -> {}
            case FactPath.LawDate d -> {}
            case FactPath.Chosen c -> {}
            case FactPath.ParameterValue p -> {}
            case FactPath.SubjectAttribute s -> {}
        }
    }

    private void conclusion(Catalogue all, Row row) {
        if (row.then() instanceof Conclusion.Exemption exemption && exemption.by() != null) {
            evidence.add(exemption.by());
        }
        if (row.then() instanceof Conclusion.Field field) {
            element(all, field.element());
        }
    }
}
