package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Element;
import cn.yijianshi.adoption.Subject;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.Parameter;
import cn.yijianshi.workbooks.CellType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What people call what is adopted, its elements and their values. */
final class AdoptedNames {

    private final Catalogue catalogue;
    private final ElementWords words;
    private final Map<String, String> bundles = new TreeMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();

    AdoptedNames(Catalogue catalogue, ReleasedDefinitions releases) {
        this.catalogue = catalogue;
        this.words = new ElementWords(catalogue);
        for (Releases.Entry release : BundleUse.newest(releases)) {
            bundles.put(release.bundle(), release.name());
            releases.definition(release.hash()).packs().forEach(pack -> pack.parameters()
                    .forEach(p -> parameters.put(pack.id() + "/" + p.id(), p)));
        }
    }

    Map<String, String> bundles() {
        return bundles;
    }

    String of(Subject subject) {
        return switch (subject.kind()) {
            case MATTER -> matter(subject.id());
            case BUNDLE -> bundles.getOrDefault(subject.id(), subject.id());
        };
    }

    String matter(String id) {
        return catalogue.entry(EntryKind.MATTER, id).map(e -> e.name()).orElse(id);
    }

    String of(Element element) {
        return switch (element.area()) {
            case BUNDLE, MATTER -> element.label();
            case MATERIAL ->
                "材料“"
                        + catalogue
                                .entry(EntryKind.MATERIAL, element.name())
                                .map(e -> e.name())
                                .orElse(element.name())
                        + "”";
            case PARAMETER -> parameter(element).map(Parameter::name).orElse(element.label());
        };
    }

    String value(Element element, JsonNode value) {
        return switch (element.area()) {
            case BUNDLE, MATTER -> words.element(element.name(), value);
            case MATERIAL -> words.requirement(value);
            case PARAMETER ->
                type(element).write(value)
                        + parameter(element)
                                .map(Parameter::unit)
                                .map(u -> " " + u)
                                .orElse("");
        };
    }

    /** How a parameter's value is written. */
    CellType type(Element element) {
        return switch (parameter(element).map(Parameter::type).orElse("text")) {
            case "number", "money", "days" -> new CellType.Number();
            case "date" -> new CellType.Day();
            case "yes-no" -> new CellType.YesNo();
            default -> new CellType.Text();
        };
    }

    private Optional<Parameter> parameter(Element element) {
        return Optional.ofNullable(parameters.get(element.of() + "/" + element.name()));
    }
}
