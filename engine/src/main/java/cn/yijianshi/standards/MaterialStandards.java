package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Materials: each under one name that says what to bring, with what the applicant needs to make it. */
final class MaterialStandards {

    /** What is filled in, and therefore needs something to fill in. */
    private static final Pattern FILLED_IN = Pattern.compile("(表|申请书|承诺书|委托书|登记书|申报书|声明)(（[^（）]*）)?$");

    private final Catalogue catalogue;
    private final Findings findings;
    private final Map<String, Integer> askedBy = new HashMap<>();

    MaterialStandards(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
        for (Matter matter : catalogue.matters()) {
            matter.materials().forEach(r -> askedBy.merge(r.material(), 1, Integer::sum));
        }
    }

    void check() {
        catalogue.materials().forEach(this::material);
        variants();
    }

    private void material(Material material) {
        String name = material.name();
        if (StandardNames.isCatchAll(name)) {
            findings.add(Standard.CATCH_ALL, material, "/name", "“" + name + "”是兜底名称", "逐项写明材料的名称，删去这一条");
        }
        String bare = StandardNames.withoutForm(name);
        if (!bare.equals(name.strip()) && !bare.isEmpty()) {
            findings.add(
                    Standard.NAME_STATES_FORM,
                    material,
                    "/name",
                    "材料名称“" + name + "”写进了形式或份数",
                    "名称写“" + bare + "”，形式写在 type，份数写在各事项",
                    bare);
        }
        if (material.source() == Material.Source.APPLICANT
                && FILLED_IN.matcher(name).find()) {
            if (material.blankForm() == null) {
                findings.add(Standard.NO_BLANK_FORM, material, "", "“" + name + "”没有空白表格", "补上 blankForm");
            }
            if (material.sample() == null) {
                findings.add(Standard.NO_SAMPLE, material, "", "“" + name + "”没有示例样表", "补上 sample");
            }
        }
        if (material.source() != Material.Source.APPLICANT && material.sourceNote() == null) {
            findings.add(
                    Standard.NO_SOURCE,
                    material,
                    "",
                    "“" + name + "”的来源是" + material.source().label() + "，没有写明从哪里来",
                    "在 sourceNote 写明由谁核发、怎样取得");
        }
    }

    /** Names that mean one thing, with and without what stands in brackets. */
    private void variants() {
        Map<String, List<Material>> byCore = new LinkedHashMap<>();
        for (Material material : catalogue.materials()) {
            byCore.computeIfAbsent(StandardNames.core(material.name()), k -> new ArrayList<>())
                    .add(material);
        }
        byCore.values().stream().filter(alike -> alike.size() > 1).forEach(this::variants);
    }

    private void variants(List<Material> alike) {
        Material standard = alike.stream()
                .max(Comparator.comparingInt((Material m) -> askedBy.getOrDefault(m.id(), 0))
                        .thenComparing(Comparator.comparing((Material m) -> StandardNames.hasBrackets(m.name()))
                                .reversed())
                        .thenComparing(Comparator.comparing(Material::id).reversed()))
                .orElseThrow();
        for (Material material : alike) {
            if (material != standard && sameThing(material.name(), standard.name())) {
                findings.add(
                        Standard.MATERIAL_VARIANT,
                        material,
                        "/name",
                        "“" + material.name() + "”与“" + standard.name() + "”（" + standard.id() + "）是同一份材料",
                        "各事项改用 " + standard.id() + "，删去这一条；确是两份材料的，名称写出区别",
                        standard.name());
            }
        }
    }

    /** Two names whose brackets both say something, and something else, are two things: 申请书（个人）, 申请书（企业）. */
    private static boolean sameThing(String one, String other) {
        boolean bothSay = StandardNames.hasBrackets(one) && StandardNames.hasBrackets(other);
        return !bothSay || StandardNames.meaning(one).equals(StandardNames.meaning(other));
    }
}
