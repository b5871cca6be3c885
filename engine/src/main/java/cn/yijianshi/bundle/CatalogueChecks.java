package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the catalogue's entries know each other, and what they leave to be confirmed. */
final class CatalogueChecks {

    /** Names that let anything be asked for; the city reports name them as the first fault of real catalogues. */
    private static final List<String> CATCH_ALL =
            List.of("其他材料", "其它材料", "相关材料", "有关材料", "其他相关材料", "其他证明材料", "法律法规规定的其他材料");

    private final Catalogue catalogue;
    private final CatalogueReader places;
    private final Faults faults;

    CatalogueChecks(Catalogue catalogue, CatalogueReader places, Faults faults) {
        this.catalogue = catalogue;
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
    }

    private void region(Region region) {
        if (region.parent() != null
                && catalogue.regionTree().find(region.parent()).isEmpty()) {
            unknown("regions", region.code(), "/parent", "上级区划", region.parent());
        }
    }

    private void department(Department department) {
        for (int i = 0; i < department.organs().size(); i++) {
            Department.Organ organ = department.organs().get(i);
            if (catalogue.regionTree().find(organ.region()).isEmpty()) {
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
        if (CATCH_ALL.contains(material.name().strip())) {
            error(
                    "materials",
                    material.id(),
                    "/name",
                    "catch-all-material",
                    "“" + material.name() + "”是兜底名称，申请人不知道要交什么",
                    "逐项写明材料的名称");
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
        if (matter.remedies() == null) {
            error(
                    "matter",
                    matter.id(),
                    "",
                    "no-remedies",
                    "“" + matter.name() + "”没有写明复议和诉讼，不予决定书就告知不了救济途径（行政许可法第三十八条）",
                    "写上 remedies");
        }
        if (matter.basis().isEmpty()) {
            error("matter", matter.id(), "", "no-basis", "“" + matter.name() + "”没有设定依据", "写上 basis");
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
