package cn.yijianshi.intake;

import cn.yijianshi.bundle.Guide;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.releases.ReleaseForms;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one form of a draft, prefilled from answers and licences; what was typed always wins. */
@Component
class FormReading {

    private final DecisionReading decisions;
    private final FormValidator validator = new FormValidator();
    private final Clock clock;

    FormReading(DecisionReading decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    FormView view(Draft draft) {
        FormSchema schema =
                ReleaseForms.of(draft.release(), decisions.decide(draft).decision());
        Map<String, String> sources = new TreeMap<>();
        ObjectNode data = filled(draft, schema, sources);
        return new FormView(schema.json(), data, sources, validator.validate(schema, data));
    }

    /** The data as they would be submitted: only what the form asks. */
    ObjectNode data(Draft draft, FormSchema schema) {
        return filled(draft, schema, new TreeMap<>());
    }

    private ObjectNode filled(Draft draft, FormSchema schema, Map<String, String> sources) {
        Situation situation = new Situation(draft, clock);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (FormSchema.Section section : schema.sections()) {
            for (FormField field : section.fields()) {
                String id = field.id();
                JsonNode typed = draft.content().form().get(id);
                if (typed != null) {
                    data.set(id, typed);
                } else {
                    proposal(draft, situation, id).ifPresent(p -> {
                        data.set(id, p.value());
                        sources.put(id, p.source());
                    });
                }
            }
        }
        return data;
    }

    private static Optional<Situation.Evident> proposal(Draft draft, Situation situation, String element) {
        for (Guide.Question question :
                draft.release().definition().guide().questions().toList()) {
            if (element.equals(question.element())) {
                Optional<JsonNode> answer = situation.answer(question);
                if (answer.isPresent()) {
                    return answer.map(a -> new Situation.Evident(a, "情形引导"));
                }
            }
        }
        DataElement known =
                draft.release().definition().catalogue().element(element).orElse(null);
        if (known != null && known.prefill() != null) {
            for (DataElement.Prefill prefill : known.prefill()) {
                Optional<Situation.Evident> evident = situation.evident(prefill.licence(), prefill.field());
                if (evident.isPresent()) {
                    return evident;
                }
            }
        }
        return Optional.empty();
    }
}
