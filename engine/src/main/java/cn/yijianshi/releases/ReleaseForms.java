package cn.yijianshi.releases;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.forms.FilledForm;
import cn.yijianshi.forms.FormGenerator;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.Need;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
                case "hidden" ->
                    needs.merge(id, new Need(Need.Status.HIDDEN, Set.of()), (need, h) -> need.as(h.status()));
                case "required" -> needs.computeIfPresent(id, (key, need) -> need.as(Need.Status.REQUIRED));
                default -> {}
            }
        }
        return generate(release, needs, decision.lawDate());
    }

    /** The form as it would be if every matter applied, to look at. */
    public static FormSchema ofAll(LoadedRelease release) {
        return ofAll(release, release.bundle().effectiveFrom());
    }

    /**
     * Typed data as rules may read them: without what the form's own conditions hide, with computed values put in. What is
     * hidden by one answer and typed before another must not decide anything.
     */
    public static JsonNode shown(LoadedRelease release, JsonNode typed, LocalDate lawDate) {
        boolean plain = release.bundle().form().layout().conditions().isEmpty()
                && release.definition().catalogue().elements().stream().allMatch(e -> e.compute() == null);
        return plain ? typed : FilledForm.of(ofAll(release, lawDate), typed).typed(typed);
    }

    private static FormSchema ofAll(LoadedRelease release, LocalDate lawDate) {
        return generate(
                release,
                needs(
                        release.definition().catalogue(),
                        release.bundle().matters().stream()
                                .map(Bundle.Member::matter)
                                .toList()),
                lawDate);
    }

    private static FormSchema generate(LoadedRelease release, Map<String, Need> needs, LocalDate lawDate) {
        return FormGenerator.generate(
                release.bundle().name(),
                release.bundle().form().layout(),
                needs,
                release.definition().catalogue(),
                lawDate);
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
