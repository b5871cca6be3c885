package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Department.Organ;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.identifiers.IdentifierKind;
import cn.yijianshi.identifiers.OfficePhone;
import cn.yijianshi.identifiers.RegionCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Regions and the organs in them. */
final class PlaceStandards {

    private final Catalogue catalogue;
    private final Findings findings;

    PlaceStandards(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        catalogue.regions().forEach(this::region);
        catalogue.departments().forEach(this::department);
    }

    private void region(Region region) {
        findings.code(Standard.REGION_CODE, region, "/code", "区划代码", region.code(), RegionCode::fault);
        String parent = region.parent();
        if (parent != null && RegionCode.fault(parent).isEmpty() && !RegionCode.belongs(region.code(), parent)) {
            findings.add(
                    Standard.REGION_CODE,
                    region,
                    "/parent",
                    region.name() + "（" + region.code() + "）按代码不属于 " + parent,
                    "上级写代码前几位相同的省、市，如 " + region.code().substring(0, 4) + "00");
        }
    }

    private void department(Department department) {
        Set<String> regions = new HashSet<>();
        for (int i = 0; i < department.organs().size(); i++) {
            Organ organ = department.organs().get(i);
            String at = "/organs/" + i;
            if (!regions.add(organ.region())) {
                findings.add(
                        Standard.ORGAN_TWICE,
                        department,
                        at + "/region",
                        department.name() + "在区划 " + organ.region() + " 有两个机关",
                        "只保留一个，或分成两个部门");
            }
            organ(department, organ, at);
        }
    }

    private void organ(Department department, Organ organ, String at) {
        findings.code(
                Standard.ORGAN_CODE,
                department,
                at + "/creditCode",
                organ.name() + "的信用代码",
                organ.creditCode(),
                IdentifierKind.CREDIT_CODE::fault);
        findings.code(
                Standard.ORGAN_PHONE,
                department,
                at + "/phone",
                organ.name() + "的咨询电话",
                organ.phone(),
                OfficePhone::fault);
        findings.code(
                Standard.ORGAN_PHONE,
                department,
                at + "/supervisionPhone",
                organ.name() + "的监督投诉电话",
                organ.supervisionPhone(),
                OfficePhone::fault);
        if (organ.supervisionPhone() == null) {
            findings.add(Standard.NO_SUPERVISION, department, at, organ.name() + "没有监督投诉电话", "补上 supervisionPhone");
        }
        List<String> missing = new ArrayList<>();
        if (organ.address() == null) {
            missing.add("地址");
        }
        if (organ.hours() == null) {
            missing.add("办公时间");
        }
        if (organ.phone() == null) {
            missing.add("咨询电话");
        }
        if (!missing.isEmpty()) {
            findings.add(
                    Standard.ORGAN_CONTACT,
                    department,
                    at,
                    organ.name() + "没有" + String.join("、", missing),
                    "补上" + String.join("、", missing));
        }
    }
}
