package cn.yijianshi.handbooks;

import static cn.yijianshi.handbooks.Draft.facts;
import static cn.yijianshi.handbooks.Draft.table;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.Composition;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.StepSettings;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.reductions.Counting;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Concludes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the documents of a bundle. */
final class BundleHandbook {

    private final LoadedRelease release;
    private final Catalogue catalogue;
    private final Composition composition;
    private final RuleTables rules;
    private final List<Reduction> reductions;

    BundleHandbook(LoadedRelease release, List<Reduction> reductions) {
        this.release = release;
        this.catalogue = release.definition().catalogue();
        this.composition = Composition.of(release.definition());
        this.rules = new RuleTables(release);
        this.reductions = reductions;
    }

    static String edition(LoadedRelease release) {
        return "第 " + release.bundle().version() + " 版，" + release.bundle().effectiveFrom() + " 起施行，版本指纹 "
                + release.hash().brief();
    }

    Handbook write(Handbook.Kind kind) {
        Draft draft = new Draft()
                .section(
                        "about",
                        "这是什么",
                        new Handbook.Text(release.bundle().summary()),
                        facts(
                                "牵头部门", release.departmentName(release.bundle().lead()),
                                "适用地区",
                                        release.bundle().regions().stream()
                                                .map(release::regionName)
                                                .collect(Collectors.joining("、")),
                                "怎样申请", "只申请一次；是否一并办理由申请人自愿选择"))
                .section("matters", "包含的事项", matters())
                .section("situations", "什么情形办什么", rules.situations("情形和事项", Concludes.APPLICABILITY))
                .section("eligibility", "先看能不能办", rules.situations("受理资格", Concludes.ELIGIBILITY))
                .section("examples", "典型情形对照", examples())
                .section("materials", "申请材料", materials())
                .section("extra", "随情形增加的材料", rules.situations("情形和材料", Concludes.REQUIRED))
                .section(
                        "waived",
                        "免提交和容缺",
                        rules.situations("免提交", Concludes.EXEMPTION),
                        rules.situations("容缺受理", Concludes.DEFERRAL))
                .section("steps", "办理流程", steps(), new Handbook.Items(order()))
                .section("limits", "各地标准", rules.parameters("随地区和日期变化的标准"));
        if (kind == Handbook.Kind.MANUAL) {
            manual(draft);
        }
        return draft.section("where", "办理机构", Organs.table(release, members()))
                .finish(kind, release.bundle().name(), edition(release));
    }

    private void manual(Draft draft) {
        draft.section("guide", "情形引导的问题", questions())
                .section("asked", "材料归并：谁要、依据什么", askedMaterials())
                .section("fields", "表单字段：谁要", askedFields())
                .section("rules", "规则表", rules.all().toArray(Handbook.Block[]::new))
                .section("letters", "文书", letters())
                .section("reductions", "四减", savings(), counting());
    }

    private List<Matter> members() {
        return release.bundle().matters().stream()
                .map(m -> release.matter(m.matter()))
                .toList();
    }

    private Handbook.Table matters() {
        return table(
                "事项",
                List.of("事项", "办理部门", "类型", "何时办", "承诺时限", "依据"),
                release.bundle().matters().stream()
                        .map(member -> {
                            Matter matter = release.matter(member.matter());
                            return List.of(
                                    matter.name(),
                                    release.departmentName(matter.department()),
                                    matter.regime().label(),
                                    mode(member.applies()),
                                    matter.promised().words(),
                                    matter.basis().stream()
                                            .map(LegalBasis::cited)
                                            .collect(Collectors.joining("；")));
                        })
                        .toList());
    }

    private static String mode(Bundle.Mode mode) {
        return switch (mode) {
            case ALWAYS -> "必办";
            case BY_RULE -> "视情形办";
            case OPTIONAL -> "自愿选办";
        };
    }

    private Handbook.Table examples() {
        return table(
                "各情形要办的事项、要交的材料和承诺时限",
                List.of("情形", "要办的事项", "要交的材料", "承诺时限"),
                reductions.stream()
                        .filter(Reduction::settled)
                        .map(r -> r.taken()
                                ? List.of(
                                        r.name(),
                                        String.join("、", r.matters()),
                                        r.figure(Counting.MATERIALS).after() + " 份",
                                        r.figure(Counting.DAYS).after() + " 个工作日")
                                : List.of(r.name(), "不能一并办理", "—", "—"))
                        .toList());
    }

    private Handbook.Table materials() {
        return table(
                "几个事项都要的材料只交一份",
                List.of("材料", "份数", "何时要", "用于事项", "来源", "可由代替"),
                composition.materials().stream()
                        .map(m -> List.of(
                                m.material().name(),
                                m.form(),
                                m.always() ? "办理所列事项即要" : situations(m),
                                m.asks().stream().map(a -> a.matter().name()).collect(Collectors.joining("、")),
                                m.material().source().label(),
                                replacedBy(m.material())))
                        .toList());
    }

    private static String situations(Composition.AskedMaterial material) {
        return material.asks().stream()
                .map(a -> String.valueOf(a.requirement().situation()))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private String replacedBy(Material material) {
        String evidence = material.evidence();
        return evidence == null
                ? "—"
                : catalogue.evidenceType(evidence).map(EvidenceType::name).orElse(evidence);
    }

    private Handbook.Table steps() {
        return table(
                "办理环节（各部门同时办理）",
                List.of("环节", "类型", "办理单位", "时限"),
                release.process().steps().stream()
                        .map(step -> List.of(
                                step.name(),
                                step.settings().kind().label(),
                                who(step),
                                step.settings()
                                        .time()
                                        .map(BundleHandbook::words)
                                        .orElse("—")))
                        .toList());
    }

    private String who(Node.Step step) {
        StepSettings settings = step.settings();
        if (settings.department().isPresent()) {
            return release.departmentName(settings.department().get());
        }
        return switch (settings.kind().handler()) {
            case COUNTER -> "综合窗口";
            case SYSTEM -> "系统自动办理";
            case DEPARTMENT ->
                settings.matter()
                        .map(m -> release.departmentName(release.matter(m).department()))
                        .orElse("有关部门");
        };
    }

    private static String words(StepTime time) {
        return time.amount()
                + switch (time.unit()) {
                    case WORKING_DAYS -> " 个工作日";
                    case NATURAL_DAYS -> " 日";
                    case HOURS -> " 小时";
                };
    }

    private List<String> order() {
        return composition.order().links().stream()
                .map(l -> "“" + release.matter(l.from()).name() + "”办结以后，结果《" + l.result() + "》由系统转给“"
                        + release.matter(l.to()).name() + "”，不用申请人再交")
                .toList();
    }

    private Handbook.Table questions() {
        List<List<String>> rows = new ArrayList<>();
        release.definition().guide().pages().forEach(page -> page.questions().forEach(q -> {
            String help = q.help();
            rows.add(List.of(
                    page.title(),
                    q.text(),
                    release.definition().options(q).isEmpty()
                            ? q.type().label()
                            : release.definition().options(q).stream()
                                    .map(o -> o.label())
                                    .collect(Collectors.joining(" / ")),
                    help == null ? "—" : help));
        }));
        return table("只问会影响结果的问题", List.of("页", "问题", "回答", "说明"), rows);
    }

    private Handbook.Table askedMaterials() {
        List<List<String>> rows = new ArrayList<>();
        composition.materials().forEach(m -> m.asks()
                .forEach(a -> rows.add(List.of(
                        m.material().name(),
                        a.matter().name(),
                        MatterHandbook.form(a.requirement()) + "，"
                                + a.requirement().materialClass().label(),
                        a.requirement().standard() == null
                                ? "—"
                                : a.requirement().standard(),
                        a.requirement().basis().cited()))));
        return table("每份材料由哪些事项要", List.of("材料", "事项", "份数和形式", "受理标准", "依据"), rows);
    }

    private Handbook.Table askedFields() {
        return table(
                "每个字段由哪些事项要",
                List.of("字段", "要求", "事项"),
                composition.fields().stream()
                        .map(f -> List.of(
                                f.element().name(),
                                f.required() ? "必填" : "选填",
                                f.asks().stream()
                                        .map(a -> a.matter().name() + (a.required() ? "（必填）" : ""))
                                        .collect(Collectors.joining("、"))))
                        .toList());
    }

    private Handbook.Table letters() {
        return table(
                "办理中使用的文书",
                List.of("文书", "依据"),
                release.definition().letters().stream()
                        .map(l -> List.of(
                                l.title(),
                                l.basis() == null || l.basis().isEmpty()
                                        ? "—"
                                        : l.basis().stream()
                                                .map(LegalBasis::cited)
                                                .collect(Collectors.joining("；"))))
                        .toList());
    }

    private Handbook.Table savings() {
        return table(
                "各情形：单独办 → 联办",
                List.of("情形", "环节", "材料", "时限", "跑动"),
                reductions.stream()
                        .filter(r -> r.taken() && r.settled())
                        .map(r -> {
                            List<String> row = new ArrayList<>(List.of(r.name()));
                            r.figures().forEach(f -> row.add(f.words()));
                            return List.copyOf(row);
                        })
                        .toList());
    }

    private static Handbook.Items counting() {
        List<String> rules = new ArrayList<>();
        for (Counting counting : Counting.values()) {
            rules.add(counting.label() + "：" + counting.rule());
        }
        return new Handbook.Items(List.copyOf(rules));
    }
}
