package cn.yijianshi.intake;

import cn.yijianshi.bundle.Guide;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.evidence.Told;
import cn.yijianshi.releases.ReleaseForms;
import cn.yijianshi.rules.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * A draft as facts. Answers to questions whose condition no longer holds stay in the draft, so that nothing typed is
 * lost, but are no facts. What a licence says answers a question until somebody answers it.
 */
final class Situation {

    private final Draft draft;
    private final LocalDate today;
    private final JsonNode form;

    Situation(Draft draft, Clock clock) {
        this.draft = draft;
        this.today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        this.form = ReleaseForms.shown(draft.release(), draft.content().form(), today);
    }

    /** The facts, with today as the law date. */
    Facts facts() {
        Map<String, JsonNode> answers = new TreeMap<>();
        questions().forEach(q -> answer(q).ifPresent(a -> answers.put(q.id(), a)));
        return draft.release().guide().facts(facts(Map.of()), answers);
    }

    /** What the parties say, else the answer typed, else what a licence in force says; nothing that cannot be true. */
    Optional<JsonNode> answer(Guide.Question question) {
        Optional<JsonNode> known = fromParties(question);
        if (known.isPresent()) {
            return known;
        }
        return typed(question).or(() -> evident(question).map(Evident::value)).filter(a -> fault(question, a)
                .isEmpty());
    }

    /** The answer as it was typed, right or wrong. */
    Optional<JsonNode> typed(Guide.Question question) {
        return Optional.ofNullable(draft.content().answers().get(question.id()));
    }

    /** What is wrong with the answer that was typed. */
    Optional<String> fault(Guide.Question question) {
        return typed(question).flatMap(a -> fault(question, a));
    }

    private Optional<String> fault(Guide.Question question, JsonNode answer) {
        return draft.release().answers().fault(question, answer);
    }

    /** Whether a role is taken, once the parties were typed; who named an agent is not asked again. */
    Optional<JsonNode> fromParties(Guide.Question question) {
        String role = question.fromParty();
        if (role == null || draft.content().parties().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(BooleanNode.valueOf(
                draft.content().parties().stream().anyMatch(p -> p.role().equals(role))));
    }

    /** What a licence in force says to a question. */
    Optional<Evident> evident(Guide.Question question) {
        return question.fromLicence() == null
                ? Optional.empty()
                : evident(
                        question.fromLicence().licence(), question.fromLicence().field());
    }

    /** A value that a licence in force tells. */
    Optional<Evident> evident(String licence, String field) {
        for (Told told : draft.content().told().values()) {
            for (Licence held : told.licences()) {
                JsonNode value = held.fields().get(field);
                if (held.type().equals(licence)
                        && value != null
                        && held.stateOn(told.on()).equals("in-force")) {
                    String name = draft.release()
                            .definition()
                            .catalogue()
                            .evidenceType(licence)
                            .map(t -> t.name())
                            .orElse(licence);
                    return Optional.of(new Evident(value, name + " " + held.number()));
                }
            }
        }
        return Optional.empty();
    }

    /** @param source the licence, in words */
    record Evident(JsonNode value, String source) {}

    private List<Guide.Question> questions() {
        return draft.release().definition().guide().questions().toList();
    }

    private Facts facts(Map<String, JsonNode> answers) {
        Map<String, JsonNode> form = new TreeMap<>();
        Map<String, List<Map<String, JsonNode>>> groups = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : this.form.properties()) {
            Optional<DataElement> element =
                    draft.release().definition().catalogue().element(member.getKey());
            if (element.isPresent() && element.get().type() == DataElement.Type.GROUP) {
                groups.put(member.getKey(), entries(member.getValue()));
            } else if (!member.getValue().isNull()) {
                form.put(member.getKey(), member.getValue());
            }
        }
        return new Facts(
                draft.region(),
                today,
                evidenceDate(),
                answers,
                draft.content().chosen(),
                form,
                groups,
                draft.content().parties().stream().map(this::party).toList());
    }

    private LocalDate evidenceDate() {
        return draft.content().told().values().stream()
                .map(Told::on)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private Facts.PartyFacts party(PartyEntry entry) {
        Told told = draft.content().told().get(entry.role());
        return new Facts.PartyFacts(
                entry.role(),
                entry.kind(),
                told == null ? null : told.credit(),
                Map.of(),
                told == null
                        ? null
                        : told.licences().stream()
                                .map(l -> new Facts.LicenceFacts(l.type(), l.status(), l.from(), l.to(), l.trust()))
                                .toList(),
                told == null ? List.of() : told.unavailable());
    }

    private static List<Map<String, JsonNode>> entries(JsonNode array) {
        List<Map<String, JsonNode>> entries = new ArrayList<>();
        for (JsonNode entry : array) {
            Map<String, JsonNode> values = new TreeMap<>();
            entry.properties().forEach(e -> values.put(e.getKey(), e.getValue()));
            entries.add(values);
        }
        return entries;
    }
}
