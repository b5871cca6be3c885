package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what rows conclude exists and makes sense for the matters of the bundle. */
final class ConclusionChecks {

    private final Scope scope;
    private final Catalogue catalogue;
    private final RuleFaults told;
    private final Set<String> requirable = new HashSet<>();
    private final Set<String> capped = new HashSet<>();

    ConclusionChecks(Scope scope, RuleFaults told) {
        this.scope = scope;
        this.catalogue = scope.catalogue();
        this.told = told;
        for (RulePack pack : scope.packs()) {
            for (RuleTable table : pack.tables()) {
                table.rows().forEach(r -> remember(r.then()));
            }
        }
    }

    private void remember(Conclusion then) {
        if (then instanceof Conclusion.Required c) {
            requirable.add(c.matter() + " " + c.material());
        }
        if (then instanceof Conclusion.Deferral c && c.within() instanceof Limit.MatterPromise) {
            capped.add(c.material());
        }
    }

    void check(RulePack pack, RuleTable table, Row row) {
        String at = table.path(row);
        String matter = row.then().matter();
        if (matter != null && !scope.hasMember(matter)) {
            told.error(at, "unknown-matter", "事项“" + matter + "”不在本一件事中", "改成 bundle.yaml 中的事项，或把它加进去");
        }
        String material = row.then().material();
        if (material != null && catalogue.material(material).isEmpty()) {
            told.error(at, "unknown-material", "材料“" + material + "”不存在", "改成目录中的材料");
        }
        switch (row.then()) {
            case Conclusion.Required c -> required(at, c);
            case Conclusion.Exemption c -> {
                String by = c.by();
                if (by != null && catalogue.evidenceType(by).isEmpty()) {
                    told.error(at, "unknown-evidence", "证照“" + by + "”不存在", "改成目录中的证照");
                }
                everRequired(at, "免提交", c.material(), c.matter());
            }
            case Conclusion.Deferral c -> deferral(pack, at, c);
            case Conclusion.Field c -> {
                if (catalogue.element(c.element()).isEmpty()) {
                    told.error(at, "unknown-element", "数据元“" + c.element() + "”不存在", "改成目录中的数据元");
                }
            }
            case Conclusion.Applicability c -> applicability(at, c);
            case Conclusion.Eligibility c -> {}
            case Conclusion.Routing c -> {}
            case Conclusion.TimeLimit c -> {}
            case Conclusion.Fee c -> {}
            case Conclusion.Content c -> {}
        }
    }

    private void applicability(String at, Conclusion.Applicability then) {
        if (scope.members().contains(new Scope.Member(then.matter(), Scope.Mode.ALWAYS))) {
            told.warning(
                    at,
                    "always-applies",
                    "事项“" + matter(then.matter()) + "”必办，这一行不起作用",
                    "删去这一行，或在 bundle.yaml 中写 applies: by-rule");
        }
    }

    private void required(String at, Conclusion.Required then) {
        if (RuleChecks.always(catalogue, then.matter(), then.material())) {
            told.warning(
                    at,
                    "always-required",
                    "材料“" + material(then.material()) + "”是事项“" + matter(then.matter()) + "”的必要材料，这一行只可能增加份数",
                    "删去这一行，或在事项中写 need: situation");
        } else if (scope.hasMember(then.matter()) && !RuleChecks.asks(catalogue, then.matter(), then.material())) {
            told.error(
                    at,
                    "unlisted-material",
                    "事项“" + matter(then.matter()) + "”没有列出材料“" + material(then.material()) + "”",
                    "在事项的 materials 中加上它，写 need: situation");
        }
    }

    private void deferral(RulePack pack, String at, Conclusion.Deferral then) {
        everRequired(at, "容缺", then.material(), then.matter());
        String material = then.material();
        if (!then.allowed() || material == null || capped.contains(material) || capped.contains(null)) {
            return;
        }
        for (Scope.Member member : scope.members()) {
            boolean about = then.matter() == null || member.matter().equals(then.matter());
            TimeSpan promised =
                    catalogue.matter(member.matter()).map(Matter::promised).orElse(null);
            if (about
                    && promised != null
                    && RuleChecks.asks(catalogue, member.matter(), material)
                    && longest(pack, then.within()).stream().anyMatch(s -> Limit.compare(s, promised) > 0)) {
                told.warning(
                        at,
                        "deferral-after-promise",
                        "容缺期限可能长于事项“" + matter(member.matter()) + "”的承诺期限 " + promised.words(),
                        "缩短期限，或加一行 within: {matter-promised: true}");
            }
        }
    }

    private static List<TimeSpan> longest(RulePack pack, @Nullable Limit within) {
        return switch (within) {
            case Limit.Span l -> List.of(l.span());
            case Limit.OfParameter l ->
                pack.parameter(l.id()).stream()
                        .flatMap(p -> p.values().stream()
                                .filter(v -> v.value().isIntegralNumber()
                                        && v.value().intValue() >= 0)
                                .map(v -> new TimeSpan(v.value().intValue(), Limit.unit(p.unit()), null)))
                        .toList();
            case Limit.MatterPromise l -> List.of();
            case null -> List.of();
        };
    }

    private void everRequired(String at, String what, @Nullable String material, @Nullable String matter) {
        if (material == null) {
            return;
        }
        boolean ever = scope.members().stream()
                .map(Scope.Member::matter)
                .filter(m -> matter == null || m.equals(matter))
                .anyMatch(m -> RuleChecks.always(catalogue, m, material) || requirable.contains(m + " " + material));
        if (!ever) {
            told.error(
                    at,
                    "never-required",
                    "没有事项会要求材料“" + material(material) + "”，" + what + "不起作用",
                    "删去这一行，或检查材料和事项的编号");
        }
    }

    /** As administrators know it; the id of one that the catalogue has not. */
    private String matter(String id) {
        return catalogue.matter(id).map(Matter::name).orElse(id);
    }

    private String material(String id) {
        return catalogue.material(id).map(Material::name).orElse(id);
    }
}
