package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Composition;
import cn.yijianshi.bundle.MatterOrder;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what in a release, and why, to read.
 *
 * @param materials by name of the material
 * @param fields in the order of the form, then those that no section names
 * @param links results of one matter that are materials of another, in words
 * @param stages names of the matters, those of a stage side by side
 */
public record CompositionReading(
        List<MaterialLine> materials, List<FieldLine> fields, List<String> links, List<List<String>> stages) {

    /**
     * @param form the strictest form, e.g. 原件 1 份
     * @param askedBy one for each matter that asks for it
     */
    public record MaterialLine(String id, String name, String form, boolean always, List<Ask> askedBy) {}

    /**
     * @param answeredBy the question of the guide whose answer it is; null if it is asked in the form
     * @param askedBy one for each matter that reads it
     */
    public record FieldLine(
            String id,
            String name,
            String section,
            boolean required,
            @Nullable String answeredBy,
            List<Ask> askedBy,
            List<Row> rows) {}

    /**
     * @param how in which form or how strictly this matter asks
     * @param basis cited; empty where the matter names none of its own
     */
    public record Ask(String matter, String how, String basis, List<Row> rows) {}

    /** A row of a rule table that has a say. */
    public record Row(String id, String sentence, String basis) {}

    static CompositionReading of(BundleDefinition definition) {
        Composition composition = Composition.of(definition);
        List<FieldLine> fields = new ArrayList<>();
        definition.bundle().form().sections().forEach(section -> section.elements()
                .forEach(id -> composition.field(id).ifPresent(f -> fields.add(field(f, section.title())))));
        composition.fields().stream()
                .filter(f ->
                        fields.stream().noneMatch(l -> l.id().equals(f.element().id())))
                .forEach(f -> fields.add(field(f, "其他信息")));
        return new CompositionReading(
                composition.materials().stream()
                        .map(CompositionReading::material)
                        .toList(),
                List.copyOf(fields),
                composition.order().links().stream()
                        .map(link -> words(definition, link))
                        .toList(),
                composition.order().stages().stream()
                        .map(stage -> stage.stream()
                                .map(m -> matterName(definition, m))
                                .toList())
                        .toList());
    }

    private static MaterialLine material(Composition.AskedMaterial asked) {
        return new MaterialLine(
                asked.material().id(),
                asked.material().name(),
                asked.form(),
                asked.always(),
                asked.asks().stream()
                        .map(a -> new Ask(
                                a.matter().name(),
                                how(a.requirement()),
                                a.requirement().basis().cited(),
                                rows(a.grounds())))
                        .toList());
    }

    private static String how(Matter.Requirement requirement) {
        List<String> words = new ArrayList<>();
        if (requirement.originals() > 0) {
            words.add("原件 " + requirement.originals() + " 份");
        }
        if (requirement.copies() > 0) {
            words.add("复印件 " + requirement.copies() + " 份");
        }
        words.add(requirement.materialClass().label());
        Material.Medium medium = requirement.medium();
        if (medium != null) {
            words.add(medium.label());
        }
        String situation = requirement.situation();
        words.add(situation == null ? "必要" : situation);
        return String.join("，", words);
    }

    private static FieldLine field(Composition.AskedField asked, String section) {
        return new FieldLine(
                asked.element().id(),
                asked.element().name(),
                section,
                asked.required(),
                asked.question() == null ? null : asked.question().text(),
                asked.asks().stream()
                        .map(a -> new Ask(
                                a.matter().name(),
                                a.required() ? "必填" : "选填",
                                a.matter().basis().stream()
                                        .map(LegalBasis::cited)
                                        .collect(Collectors.joining("；")),
                                List.of()))
                        .toList(),
                rows(asked.grounds()));
    }

    private static List<Row> rows(List<Composition.Ground> grounds) {
        return grounds.stream()
                .map(g -> new Row(g.row(), g.sentence(), g.basis().cited()))
                .toList();
    }

    private static String words(BundleDefinition definition, MatterOrder.ResultLink link) {
        String material = definition
                .catalogue()
                .material(link.material())
                .map(Material::name)
                .orElse(link.material());
        return "“" + matterName(definition, link.from()) + "”的结果《" + link.result() + "》是“"
                + matterName(definition, link.to()) + "”的材料《" + material + "》";
    }

    private static String matterName(BundleDefinition definition, String matter) {
        return definition.catalogue().matter(matter).map(Matter::name).orElse(matter);
    }
}
