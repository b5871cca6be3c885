package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.letters.LetterTemplate;
import cn.yijianshi.rules.RulePack;
import java.util.List;
import java.util.Optional;

/**
 * Everything of a bundle in one: what guide, checklist, form, routing, letters and audit all come from.
 *
 * @param process BPMN text as drawn
 * @param packs in the bundle's order
 * @param catalogue the parts of the catalogue that it uses
 * @param scenarios sorted by id
 */
public record BundleDefinition(
        Bundle bundle,
        Guide guide,
        String process,
        List<LetterTemplate> letters,
        List<RulePack> packs,
        Catalogue catalogue,
        List<Scenario> scenarios) {

    public Optional<LetterTemplate> letter(String id) {
        return letters.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** The choices of a question: its own, or those of the data element it answers. */
    public List<DataElement.Option> options(Guide.Question question) {
        if (question.options() != null) {
            return question.options();
        }
        return Optional.ofNullable(question.element())
                .flatMap(catalogue::element)
                .map(DataElement::options)
                .orElse(List.of());
    }
}
