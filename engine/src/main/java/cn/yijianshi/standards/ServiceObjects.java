package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Matter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 服务对象 and 办理对象: who a matter is for and who can hold what it issues. The catalogue of matters and the parties of a case
 * use different value sets; they are brought together here.
 */
final class ServiceObjects {

    /** 服务对象 → kind of party in a case; an unincorporated firm applies as an enterprise. */
    private static final Map<String, String> PARTY_KINDS = Map.of(
            "natural-person", "person",
            "enterprise", "enterprise",
            "unincorporated", "enterprise",
            "individual-business", "individual-business",
            "institution", "institution",
            "social-organisation", "social-organisation",
            "government", "government");

    private static final Map<String, String> NAMES = Map.of(
            "person", "自然人",
            "enterprise", "企业",
            "individual-business", "个体工商户",
            "institution", "事业单位",
            "social-organisation", "社会组织",
            "government", "行政机关");

    private final Catalogue catalogue;
    private final Findings findings;

    ServiceObjects(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** Who may apply can hold what is issued, and who can hold it may apply. */
    void check(Matter matter) {
        if (matter.serviceObjects().contains("other")) {
            return;
        }
        Set<String> served = matter.serviceObjects().stream()
                .map(o -> PARTY_KINDS.getOrDefault(o, o))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Matter.Result result : matter.results()) {
            if (result.evidence() != null) {
                catalogue.evidenceType(result.evidence()).ifPresent(type -> compare(matter, served, type));
            }
        }
    }

    private void compare(Matter matter, Set<String> served, EvidenceType type) {
        List<String> holders = type.holder() == null ? List.of() : type.holder();
        if (holders.isEmpty()) {
            return;
        }
        Set<String> cannotHold = new TreeSet<>(served);
        holders.forEach(cannotHold::remove);
        Set<String> cannotApply = new TreeSet<>(holders);
        cannotApply.removeAll(served);
        if (!cannotHold.isEmpty()) {
            add(matter, names(cannotHold) + "可以办“" + matter.name() + "”，“" + type.name() + "”却不能发给他们");
        }
        if (!cannotApply.isEmpty()) {
            add(matter, "“" + type.name() + "”可以发给" + names(cannotApply) + "，“" + matter.name() + "”的服务对象却没有他们");
        }
    }

    private void add(Matter matter, String message) {
        findings.add(Standard.SERVICE_OBJECTS, matter, "/serviceObjects", message, "使 serviceObjects 与证照的 holder 一致");
    }

    private static String names(Set<String> kinds) {
        return kinds.stream().map(k -> NAMES.getOrDefault(k, k)).collect(Collectors.joining("、"));
    }
}
