package cn.yijianshi.handbooks;

import static cn.yijianshi.handbooks.Draft.facts;
import static cn.yijianshi.handbooks.Draft.table;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.releases.LoadedRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the documents of one matter. */
final class MatterHandbook {

    private final LoadedRelease release;
    private final Catalogue catalogue;
    private final Matter matter;
    private final RuleTables rules;

    MatterHandbook(LoadedRelease release, Matter matter) {
        this.release = release;
        this.catalogue = release.definition().catalogue();
        this.matter = matter;
        this.rules = new RuleTables(release);
    }

    Handbook write(Handbook.Kind kind) {
        boolean manual = kind == Handbook.Kind.MANUAL;
        Handbook.Table situations = rules.about("情形和结论", matter.id());
        Draft draft = new Draft()
                .section("basics", "基本信息", basics(manual))
                .section(
                        "basis",
                        "设定依据",
                        new Handbook.Items(
                                matter.basis().stream().map(LegalBasis::cited).toList()))
                .section("conditions", "受理条件", new Handbook.Items(matter.conditions()))
                .section("situations", "各种情形", situations, rules.parametersOf("其中随地区和日期变化的标准", situations))
                .section("materials", "申请材料", manual ? materialsToCheck() : materials())
                .section("steps", "办理流程", steps())
                .section("time", "办理时限", facts("法定时限", span(matter.statutory()), "承诺时限", span(matter.promised())))
                .section(
                        "fee",
                        "收费",
                        facts(
                                "是否收费",
                                matter.fee().charged() ? "收费" : "不收费",
                                "标准",
                                matter.fee().standard()))
                .section("results", "办理结果", results());
        if (manual) {
            draft.section("fields", "需要的信息", fields()).section("open", "待确认", toConfirm());
        }
        return draft.section(
                        "where",
                        "办理地点和时间",
                        facts(
                                "地点",
                                matter.place(),
                                "时间",
                                matter.hours(),
                                "进驻大厅",
                                matter.inHall() ? "是" : "否",
                                "网上办理",
                                matter.online() ? "可以" : "不可以",
                                "结果邮寄",
                                matter.mailDelivery() ? "可以" : "不可以",
                                "到现场次数",
                                matter.visits() + " 次"),
                        Organs.table(release, List.of(matter)))
                .section(
                        "contact",
                        "咨询、监督和救济",
                        facts(
                                "咨询",
                                matter.consultation(),
                                "监督投诉",
                                matter.supervision(),
                                "行政复议",
                                matter.remedies() == null
                                        ? null
                                        : matter.remedies().reconsideration(),
                                "行政诉讼",
                                matter.remedies() == null
                                        ? null
                                        : matter.remedies().litigation()))
                .finish(kind, matter.name(), BundleHandbook.edition(release));
    }

    private Handbook.Facts basics(boolean manual) {
        return facts(
                "事项类型",
                matter.regime().label(),
                "办件类型",
                matter.handling().label(),
                "办理部门",
                release.departmentName(matter.department()),
                "服务对象",
                matter.serviceObjects().stream()
                        .map(MatterHandbook::serviceObject)
                        .collect(Collectors.joining("、")),
                "属于一件事",
                release.bundle().name() + mode(),
                "基本编码",
                manual ? matter.basicCode() : null,
                "实施编码",
                manual ? matter.implementingCode() : null,
                "权力来源",
                manual ? matter.powerSource() : null);
    }

    private String mode() {
        return release.bundle()
                .member(matter.id())
                .map(Bundle.Member::applies)
                .map(m -> switch (m) {
                    case ALWAYS -> "（必办）";
                    case BY_RULE -> "（视情形办）";
                    case OPTIONAL -> "（自愿选办）";
                })
                .orElse("");
    }

    static String serviceObject(String id) {
        return switch (id) {
            case "natural-person" -> "自然人";
            case "enterprise" -> "企业法人";
            case "institution" -> "事业法人";
            case "social-organisation" -> "社会组织法人";
            case "unincorporated" -> "非法人企业";
            case "government" -> "行政机关";
            case "individual-business" -> "个体工商户";
            default -> "其他";
        };
    }

    private Handbook.Table materials() {
        return table(
                "要交的材料",
                List.of("材料", "份数和形式", "何时要", "来源", "填写说明"),
                matter.materials().stream()
                        .map(r -> List.of(
                                name(r),
                                form(r),
                                when(r),
                                source(r),
                                noted(material(r).guidance(), material(r).blankForm())))
                        .toList());
    }

    private Handbook.Table materialsToCheck() {
        return table(
                "申请材料和受理标准",
                List.of("材料", "份数和形式", "何时要", "受理标准", "可由代替", "要求依据"),
                matter.materials().stream()
                        .map(r -> List.of(
                                name(r),
                                form(r) + "，" + r.materialClass().label(),
                                when(r),
                                noted(r.standard(), null),
                                replacedBy(material(r)),
                                r.basis().cited()))
                        .toList());
    }

    private Material material(Matter.Requirement requirement) {
        return catalogue.material(requirement.material()).orElseThrow();
    }

    private String name(Matter.Requirement requirement) {
        return material(requirement).name();
    }

    static String form(Matter.Requirement requirement) {
        List<String> words = new ArrayList<>();
        if (requirement.originals() > 0) {
            words.add("原件 " + requirement.originals() + " 份");
        }
        if (requirement.copies() > 0) {
            words.add("复印件 " + requirement.copies() + " 份");
        }
        Material.Medium medium = requirement.medium();
        if (medium != null) {
            words.add(medium.label());
        }
        return String.join("，", words);
    }

    private static String when(Matter.Requirement requirement) {
        String situation = requirement.situation();
        return situation == null ? "必要" : situation;
    }

    private String source(Matter.Requirement requirement) {
        Material material = material(requirement);
        String replaced = replacedBy(material);
        String note = material.sourceNote();
        return material.source().label()
                + (note == null ? "" : "：" + note)
                + (replaced.equals("—") ? "" : "。有有效的" + replaced + "，不用提交");
    }

    private String replacedBy(Material material) {
        String evidence = material.evidence();
        return evidence == null
                ? "—"
                : catalogue.evidenceType(evidence).map(EvidenceType::name).orElse(evidence) + "（电子证照或者共享数据）";
    }

    private static String noted(@Nullable String one, @Nullable String other) {
        String words =
                (one == null ? "" : one) + (one == null || other == null ? "" : "。") + (other == null ? "" : other);
        return words.isEmpty() ? "—" : words;
    }

    private Handbook.Table steps() {
        return table(
                "办理环节",
                List.of("环节", "办理单位", "时限", "特别程序"),
                matter.steps().stream()
                        .map(s -> List.of(
                                s.name(),
                                s.office() == null ? release.departmentName(matter.department()) : s.office(),
                                s.amount() + " " + s.unit().label(),
                                Boolean.TRUE.equals(s.specialProcedure()) ? "是，不计入法定时限" : "否"))
                        .toList());
    }

    private Handbook.Table results() {
        return table(
                "发给申请人的",
                List.of("名称", "有效期"),
                matter.results().stream()
                        .map(r -> List.of(r.name(), r.validYears() == null ? "—" : r.validYears() + " 年"))
                        .toList());
    }

    private Handbook.Table fields() {
        return table(
                "本事项读取的信息，办理部门只看到这些",
                List.of("信息", "要求", "说明"),
                matter.reads().stream()
                        .flatMap(id -> catalogue.element(id).stream())
                        .map((DataElement e) -> List.of(
                                e.name(),
                                matter.requiredElements().contains(e.id()) ? "必填" : "选填",
                                noted(e.help(), null)))
                        .toList());
    }

    private Handbook.Items toConfirm() {
        List<String> open = new ArrayList<>();
        String own = matter.toConfirm();
        if (own != null) {
            open.add(own);
        }
        matter.materials().forEach(r -> {
            String words = r.toConfirm();
            if (words != null) {
                open.add(name(r) + "：" + words);
            }
        });
        return new Handbook.Items(List.copyOf(open));
    }

    private static String span(TimeSpan span) {
        return span.words() + (span.note() == null ? "" : "（" + span.note() + "）");
    }
}
