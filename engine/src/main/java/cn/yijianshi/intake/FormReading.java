package cn.yijianshi.intake;

import cn.yijianshi.bundle.Guide;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FilledForm;
import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.releases.ReleaseForms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        List<FormError> errors = new ArrayList<>(validator.validate(schema, data));
        errors.addAll(contradictions(draft));
        return new FormView(schema.json(), data, sources, errors);
    }

    /**
     * What of the data on a screen was typed: what differs from what the form proposes by itself. The rest stays a
     * proposal, and follows when the guide's answer or the licence changes; results are computed anew each time.
     */
    ObjectNode typed(Draft draft, JsonNode onScreen) {
        Situation situation = new Situation(draft, clock);
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        onScreen.properties().forEach(member -> {
            boolean proposed = proposal(draft, situation, member.getKey())
                    .filter(p -> p.value().equals(member.getValue()))
                    .isPresent();
            boolean computed = draft.release()
                    .definition()
                    .catalogue()
                    .element(member.getKey())
                    .filter(element -> element.type() == DataElement.Type.COMPUTED)
                    .isPresent();
            if (!proposed && !computed) {
                typed.set(member.getKey(), member.getValue());
            }
        });
        return typed;
    }

    /** Fields that were typed otherwise than the guide was answered; the rules decide by the answer. */
    List<FormError> contradictions(Draft draft) {
        Situation situation = new Situation(draft, clock);
        FormSchema schema =
                ReleaseForms.of(draft.release(), decisions.decide(draft).decision());
        List<FormError> contradictions = new ArrayList<>();
        for (Guide.Question question :
                draft.release().definition().guide().questions().toList()) {
            if (question.element() == null) {
                continue;
            }
            JsonNode typed = draft.content().form().get(question.element());
            Optional<JsonNode> answer = situation.answer(question);
            Optional<FormField> field = schema.field(question.element());
            if (typed != null
                    && !typed.isNull()
                    && answer.isPresent()
                    && field.isPresent()
                    && !same(typed, answer.get())) {
                String label = field.get().label();
                contradictions.add(new FormError(
                        "/" + question.element(),
                        question.element(),
                        label,
                        "“" + label + "”与情形引导的回答不一致，判定按回答作出；请改成一致"));
            }
        }
        return contradictions;
    }

    private static boolean same(JsonNode typed, JsonNode answer) {
        return typed.isNumber() && answer.isNumber()
                ? typed.decimalValue().compareTo(answer.decimalValue()) == 0
                : typed.equals(answer);
    }

    /** The data as they are submitted: only what the form asks and shows, computed values put in. */
    ObjectNode data(Draft draft, FormSchema schema) {
        return FilledForm.of(schema, filled(draft, schema, new TreeMap<>())).data();
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
