package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.standards.Finding;
import cn.yijianshi.standards.StandardCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the catalogue's entries know each other and hold to the standard, and what they leave to be confirmed. */
final class CatalogueChecks {

    private final Catalogue catalogue;
    private final Regions regions;
    private final CatalogueReader places;
    private final Faults faults;

    CatalogueChecks(Catalogue catalogue, CatalogueReader places, Faults faults) {
        this.catalogue = catalogue;
        this.regions = catalogue.regionTree();
        this.places = places;
        this.faults = faults;
    }

    void check() {
        catalogue.regions().forEach(this::region);
        catalogue.departments().forEach(this::department);
        catalogue.elements().forEach(this::element);
        catalogue.evidence().forEach(this::evidence);
        catalogue.materials().forEach(this::material);
        catalogue.matters().forEach(this::matter);
        StandardCheck.of(catalogue).forEach(this::standard);
    }

    private void standard(Finding finding) {
        CatalogueReader.Place place =
                places.place(finding.entry().kind().fileKind(), finding.entry().key());
        String pointer = place.pointer().equals("/id") ? finding.pointer() : place.pointer() + finding.pointer();
        if (finding.standard().stops()) {
            faults.error(place.file(), pointer, finding.standard().code(), finding.sentence(), finding.proposal());
        } else {
            faults.warning(place.file(), pointer, finding.standard().code(), finding.sentence(), finding.proposal());
        }
    }

    private void region(Region region) {
        if (region.parent() != null && regions.find(region.parent()).isEmpty()) {
            unknown("regions", region.code(), "/parent", "上级区划", region.parent());
        }
    }

    private void department(Department department) {
        for (int i = 0; i < department.organs().size(); i++) {
            Department.Organ organ = department.organs().get(i);
            if (regions.find(organ.region()).isEmpty()) {
                unknown("departments", department.id(), "/organs/" + i + "/region", "区划", organ.region());
            }
        }
    }

    private void element(DataElement element) {
        List<String> items = element.items() == null ? List.of() : element.items();
        for (int i = 0; i < items.size(); i++) {
            if (catalogue.element(items.get(i)).isEmpty()) {
                unknown("data-elements", element.id(), "/items/" + i, "数据元", items.get(i));
            }
        }
        List<DataElement.Prefill> prefill = element.prefill() == null ? List.of() : element.prefill();
        for (int i = 0; i < prefill.size(); i++) {
            evidenceField(
                    "data-elements",
                    element.id(),
                    "/prefill/" + i,
                    prefill.get(i).licence(),
                    prefill.get(i).field());
        }
        if (element.type() == DataElement.Type.GROUP && items.isEmpty()) {
            error("data-elements", element.id(), "", "empty-group", "重复组“" + element.name() + "”没有字段", "写上 items");
        }
        boolean choice = element.type() == DataElement.Type.ONE_OF || element.type() == DataElement.Type.ANY_OF;
        if (choice && (element.options() == null || element.options().isEmpty())) {
            error("data-elements", element.id(), "", "no-options", "“" + element.name() + "”没有选项", "写上 options");
        }
        toConfirm("data-elements", element.id(), "", element.name(), element.toConfirm());
    }

    private void evidence(EvidenceType type) {
        if (type.issuer() != null && catalogue.department(type.issuer()).isEmpty()) {
            unknown("evidence-types", type.id(), "/issuer", "部门", type.issuer());
        }
        toConfirm("evidence-types", type.id(), "", type.name(), type.toConfirm());
    }

    private void material(Material material) {
        if (material.evidence() != null
                && catalogue.evidenceType(material.evidence()).isEmpty()) {
            unknown("materials", material.id(), "/evidence", "电子证照", material.evidence());
        }
        if (material.resultOf() != null && catalogue.matter(material.resultOf()).isEmpty()) {
            unknown("materials", material.id(), "/resultOf", "事项", material.resultOf());
        }
        toConfirm("materials", material.id(), "", material.name(), material.toConfirm());
    }

    private void matter(Matter matter) {
        if (catalogue.department(matter.department()).isEmpty()) {
            unknown("matter", matter.id(), "/department", "部门", matter.department());
        }
        for (int i = 0; i < matter.materials().size(); i++) {
            Matter.Requirement requirement = matter.materials().get(i);
            String at = "/materials/" + i;
            if (catalogue.material(requirement.material()).isEmpty()) {
                unknown("matter", matter.id(), at + "/material", "材料", requirement.material());
            }
            if (requirement.need() == Matter.Need.SITUATION && requirement.situation() == null) {
                error(
                        "matter",
                        matter.id(),
                        at,
                        "no-situation",
                        "“" + requirement.material() + "”视情形提交，却没有写明情形",
                        "写上 situation");
            }
            toConfirm("matter", matter.id(), at, matter.name() + "：" + requirement.material(), requirement.toConfirm());
        }
        for (int i = 0; i < matter.reads().size(); i++) {
            if (catalogue.element(matter.reads().get(i)).isEmpty()) {
                unknown(
                        "matter",
                        matter.id(),
                        "/reads/" + i,
                        "数据元",
                        matter.reads().get(i));
            }
        }
        for (int i = 0; i < matter.requiredElements().size(); i++) {
            if (!matter.reads().contains(matter.requiredElements().get(i))) {
                error(
                        "matter",
                        matter.id(),
                        "/requiredElements/" + i,
                        "required-not-read",
                        "必填的“" + matter.requiredElements().get(i) + "”不在 reads 中",
                        "加入 reads，或不要求必填");
            }
        }
        for (int i = 0; i < matter.results().size(); i++) {
            String evidence = matter.results().get(i).evidence();
            if (evidence != null && catalogue.evidenceType(evidence).isEmpty()) {
                unknown("matter", matter.id(), "/results/" + i + "/evidence", "电子证照", evidence);
            }
        }
        List<String> together =
                matter.implementer() == null || matter.implementer().together() == null
                        ? List.of()
                        : matter.implementer().together();
        for (int i = 0; i < together.size(); i++) {
            if (catalogue.department(together.get(i)).isEmpty()) {
                unknown("matter", matter.id(), "/implementer/together/" + i, "部门", together.get(i));
            }
        }
        toConfirm("matter", matter.id(), "", matter.name(), matter.toConfirm());
    }

    private void evidenceField(String kind, String id, String at, String evidence, String field) {
        var type = catalogue.evidenceType(evidence);
        if (type.isEmpty()) {
            unknown(kind, id, at + "/licence", "电子证照", evidence);
        } else if (type.get().fields() == null || type.get().fields().stream().noneMatch(f -> f.id().equals(field))) {
            unknown(kind, id, at + "/field", "“" + type.get().name() + "”的字段", field);
        }
    }

    private void unknown(String kind, String id, String at, String what, String wanted) {
        error(kind, id, at, "unknown-id", "没有" + what + "“" + wanted + "”", "改正编号，或在目录中加上它");
    }

    private void error(String kind, String id, String at, String code, String message, String mend) {
        CatalogueReader.Place place = places.place(kind, id);
        faults.error(place.file(), place.pointer().equals("/id") ? at : place.pointer() + at, code, message, mend);
    }

    private void toConfirm(String kind, String id, String at, String name, @Nullable String text) {
        if (text != null) {
            CatalogueReader.Place place = places.place(kind, id);
            String pointer = place.pointer().equals("/id") ? at : place.pointer() + at;
            faults.add(new Fault(
                    Fault.Severity.TO_CONFIRM,
                    "to-confirm",
                    place.file().path(),
                    place.file().lineOf(pointer + "/toConfirm"),
                    pointer,
                    name + "：" + text,
                    ""));
        }
    }
}
