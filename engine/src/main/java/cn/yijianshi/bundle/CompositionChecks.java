package cn.yijianshi.bundle;

import cn.yijianshi.bundle.Composition.AskedMaterial;
import cn.yijianshi.bundle.Composition.MaterialAsk;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the matters ask for can be put together: one id means one thing to all of them, one thing has one id, and
 * no matter waits for a result that waits for its own.
 */
final class CompositionChecks {

    private final BundleDefinition whole;
    private final ParsedFile bundleFile;
    private final ParsedFile guideFile;
    private final Faults faults;

    CompositionChecks(BundleDefinition whole, ParsedFile bundleFile, ParsedFile guideFile, Faults faults) {
        this.whole = whole;
        this.bundleFile = bundleFile;
        this.guideFile = guideFile;
        this.faults = faults;
    }

    void check() {
        Composition composition = Composition.of(whole);
        composition.materials().forEach(this::material);
        sameName(composition);
        order(composition.order());
        questions();
    }

    private void material(AskedMaterial asked) {
        Material material = asked.material();
        if (asked.medium() == null) {
            faults.warning(
                    bundleFile,
                    "/matters",
                    "medium-conflict",
                    "“" + material.name() + "”有的事项只收纸质、有的只收电子：" + askers(asked),
                    "统一各事项的 medium");
        }
        for (MaterialAsk ask : asked.asks()) {
            boolean asOriginal = ask.requirement().originals() > 0;
            boolean asCopy = ask.requirement().copies() > 0;
            if (material.type() == Material.Type.COPY && asOriginal
                    || material.type() == Material.Type.ORIGINAL && asCopy && !asOriginal) {
                faults.warning(
                        bundleFile,
                        member(ask.matter().id()),
                        "form-conflict",
                        "“" + material.name() + "”在目录中是" + material.type().label() + "，“"
                                + ask.matter().name() + "”却收" + (asOriginal ? "原件" : "复印件"),
                        "改正事项的份数，或把材料类型写成 original-or-copy");
            }
        }
    }

    private static String askers(AskedMaterial asked) {
        return asked.asks().stream()
                .map(a -> a.matter().name()
                        + (a.requirement().medium() == null
                                ? ""
                                : "（" + a.requirement().medium().label() + "）"))
                .collect(Collectors.joining("、"));
    }

    /** The same thing under two ids would be asked twice. */
    private void sameName(Composition composition) {
        Map<String, String> materials = new HashMap<>();
        composition
                .materials()
                .forEach(m -> twice(
                        "材料",
                        m.material().name(),
                        m.material().id(),
                        materials.put(m.material().name(), m.material().id())));
        Map<String, String> fields = new HashMap<>();
        composition
                .fields()
                .forEach(f -> twice(
                        "数据元",
                        f.element().name(),
                        f.element().id(),
                        fields.put(f.element().name(), f.element().id())));
    }

    private void twice(String what, String name, String id, @Nullable String before) {
        if (before != null) {
            faults.warning(
                    bundleFile,
                    "/matters",
                    "same-name-other-id",
                    what + "“" + name + "”有两个编号 " + before + "、" + id + "，会要两次",
                    "各事项用同一个编号；若不是一回事，改用不同的名称");
        }
    }

    private void order(MatterOrder order) {
        if (!order.circular().isEmpty()) {
            faults.error(
                    bundleFile,
                    "/matters",
                    "circular-results",
                    "事项互相等待对方的结果：" + names(order.circular()),
                    "去掉其中一个事项对结果材料的要求");
        }
        for (MatterOrder.ResultLink link : order.links()) {
            if (!link.named()) {
                faults.warning(
                        bundleFile,
                        member(link.to()),
                        "result-not-named",
                        "“" + names(List.of(link.to())) + "”要的材料“"
                                + whole.catalogue()
                                        .material(link.material())
                                        .map(Material::name)
                                        .orElse(link.material())
                                + "”由本次一并办理的“" + names(List.of(link.from())) + "”核发，材料却没有写明",
                        "在材料上写 resultOf: " + link.from());
            }
        }
    }

    private String names(List<String> matters) {
        return matters.stream()
                .map(id -> whole.catalogue().matter(id).map(m -> m.name()).orElse(id))
                .collect(Collectors.joining("、"));
    }

    /** A question that answers a data element means the same as the element. */
    private void questions() {
        Map<String, String> answered = new HashMap<>();
        List<Guide.Page> pages = whole.guide().pages();
        for (int p = 0; p < pages.size(); p++) {
            for (int q = 0; q < pages.get(p).questions().size(); q++) {
                Guide.Question question = pages.get(p).questions().get(q);
                if (question.element() != null) {
                    String at = "/pages/" + p + "/questions/" + q;
                    whole.catalogue().element(question.element()).ifPresent(e -> meaning(question, e, at));
                    String before = answered.put(question.element(), question.text());
                    if (before != null) {
                        faults.error(
                                guideFile,
                                at + "/element",
                                "element-asked-twice",
                                "“" + question.text() + "”和“" + before + "”问的是同一个数据元",
                                "合成一个问题");
                    }
                }
            }
        }
    }

    private void meaning(Guide.Question question, DataElement element, String at) {
        boolean sameType =
                switch (question.type()) {
                    case NUMBER ->
                        element.type() == DataElement.Type.NUMBER || element.type() == DataElement.Type.MONEY;
                    case YES_NO -> element.type() == DataElement.Type.YES_NO;
                    case ONE_OF -> element.type() == DataElement.Type.ONE_OF;
                    case ANY_OF -> element.type() == DataElement.Type.ANY_OF;
                    case DATE -> element.type() == DataElement.Type.DATE;
                    case TEXT ->
                        !Set.of(
                                        DataElement.Type.NUMBER,
                                        DataElement.Type.MONEY,
                                        DataElement.Type.YES_NO,
                                        DataElement.Type.ONE_OF,
                                        DataElement.Type.ANY_OF,
                                        DataElement.Type.DATE,
                                        DataElement.Type.PERIOD,
                                        DataElement.Type.GROUP)
                                .contains(element.type());
                };
        if (!sameType) {
            other(question, element, at + "/type", "类型");
        }
        if (question.unit() != null
                && element.unit() != null
                && !question.unit().equals(element.unit())) {
            other(question, element, at + "/unit", "单位");
        }
        if (question.options() != null && !codes(element.options()).containsAll(codes(question.options()))) {
            other(question, element, at + "/options", "选项");
        }
    }

    private static Set<String> codes(@Nullable List<DataElement.Option> options) {
        return options == null
                ? Set.of()
                : options.stream().map(DataElement.Option::code).collect(Collectors.toSet());
    }

    private void other(Guide.Question question, DataElement element, String at, String what) {
        faults.error(
                guideFile,
                at,
                "other-meaning",
                "问题“" + question.text() + "”和它回答的数据元“" + element.name() + "”" + what + "不一致",
                "改成与数据元一致，或去掉 element");
    }

    private String member(String matter) {
        for (int i = 0; i < whole.bundle().matters().size(); i++) {
            if (whole.bundle().matters().get(i).matter().equals(matter)) {
                return "/matters/" + i;
            }
        }
        return "/matters";
    }
}
