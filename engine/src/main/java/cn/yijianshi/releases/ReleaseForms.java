package cn.yijianshi.releases;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.forms.FormGenerator;
import cn.yijianshi.forms.FormLayout;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.Need;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one form of a decision: the union of the data elements of the matters that apply, each asked once and traceable to
 * the matters that ask for it. Rules of the kind "field" make an element stricter or hide it.
 */
public final class ReleaseForms {

    private ReleaseForms() {}

    /** The form for what a decision found. */
    public static FormSchema of(LoadedRelease release, Decision decision) {
        Map<String, Need> needs = needs(release.definition().catalogue(), decision.applyingMatters());
        for (Decision.Finding finding : decision.holding(Concludes.FIELD)) {
            JsonNode element = finding.detail().get("element");
            if (element == null) {
                continue;
            }
            String id = element.asString();
            switch (finding.status()) {
                case "hidden" -> needs.remove(id);
                case "required" ->
                    needs.computeIfPresent(id, (key, need) -> new Need(Need.Status.REQUIRED, need.askedBy()));
                default -> {}
            }
        }
        return generate(release, needs);
    }

    /** The form as it would be if every matter applied, to look at. */
    public static FormSchema ofAll(LoadedRelease release) {
        return generate(
                release,
                needs(
                        release.definition().catalogue(),
                        release.bundle().matters().stream()
                                .map(Bundle.Member::matter)
                                .toList()));
    }

    private static FormSchema generate(LoadedRelease release, Map<String, Need> needs) {
        FormLayout layout = new FormLayout(release.bundle().form().sections().stream()
                .map(s -> new FormLayout.Section(s.id(), s.title(), s.elements()))
                .toList());
        return FormGenerator.generate(
                release.bundle().name(), layout, needs, release.definition().catalogue());
    }

    private static Map<String, Need> needs(Catalogue catalogue, Collection<String> matters) {
        Map<String, Need> needs = new TreeMap<>();
        for (String id : matters) {
            Matter matter = catalogue.matter(id).orElseThrow();
            for (String element : matter.reads()) {
                Need need = matter.requiredElements().contains(element) ? Need.required(id) : Need.shown(id);
                needs.merge(element, need, Need::and);
            }
        }
        return needs;
    }
}
