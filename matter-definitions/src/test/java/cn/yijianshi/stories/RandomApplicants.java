package cn.yijianshi.stories;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Guide;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.rules.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Applicants with something to say to every question of a bundle, and licences in every state. Numbers stand on and beside the limits that the rules name. */
final class RandomApplicants {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final BundleDefinition definition;
    private final Random random;
    private final List<BigDecimal> numbers;

    RandomApplicants(BundleDefinition definition, long seed) {
        this.definition = definition;
        this.random = new Random(seed);
        this.numbers = limits(definition);
    }

    /** @param situation what is known without asking */
    record Applicant(Facts situation, Map<String, JsonNode> answers, Map<String, Boolean> choices) {}

    Applicant next() {
        Map<String, JsonNode> answers = new HashMap<>();
        definition.guide().questions().forEach(q -> answers.put(q.id(), answer(q)));
        Map<String, Boolean> choices = new HashMap<>();
        definition.bundle().matters().stream()
                .filter(m -> m.applies() == Bundle.Mode.OPTIONAL)
                .forEach(m -> choices.put(m.matter(), random.nextBoolean()));
        return new Applicant(situation(), answers, choices);
    }

    private Facts situation() {
        List<String> regions = definition.catalogue().regions().stream()
                .map(r -> r.code())
                .filter(r -> definition.bundle().regions().stream()
                        .anyMatch(b -> definition.catalogue().regionTree().within(r, b)))
                .toList();
        Map<String, JsonNode> form = new HashMap<>();
        for (DataElement element : definition.catalogue().elements()) {
            if (element.options() != null && element.type() == DataElement.Type.ONE_OF && random.nextInt(3) > 0) {
                form.put(element.id(), JSON.stringNode(one(element.options()).code()));
            }
        }
        return new Facts(
                one(regions),
                DAY.plusDays(random.nextInt(400)),
                DAY.plusDays(random.nextInt(400)),
                Map.of(),
                Map.of(),
                form,
                Map.of(),
                definition.bundle().parties().stream()
                        .filter(p -> p.required() || random.nextBoolean())
                        .map(this::party)
                        .toList());
    }

    private Facts.PartyFacts party(Bundle.PartyRole role) {
        List<Facts.LicenceFacts> licences = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        for (EvidenceType type : definition.catalogue().evidence()) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> unavailable.add(type.id());
                default ->
                    licences.add(new Facts.LicenceFacts(
                            type.id(),
                            one(List.of("valid", "valid", "valid", "revoked", "suspended")),
                            DAY.plusDays(random.nextInt(400) - 350L),
                            random.nextBoolean() ? null : DAY.plusDays(random.nextInt(700) - 100L),
                            one(List.of("A", "B", "C"))));
            }
        }
        return new Facts.PartyFacts(
                role.role(),
                one(role.kinds()),
                one(List.of("normal", "normal", "broken-promise", "serious-dishonesty")),
                Map.of(),
                licences,
                unavailable);
    }

    private JsonNode answer(Guide.Question question) {
        return switch (question.type()) {
            case YES_NO -> JSON.booleanNode(random.nextBoolean());
            case ONE_OF -> JSON.stringNode(one(definition.options(question)).code());
            case ANY_OF -> {
                ArrayNode some = JSON.arrayNode();
                definition.options(question).stream()
                        .filter(o -> random.nextInt(3) == 0)
                        .forEach(o -> some.add(o.code()));
                yield some;
            }
            case NUMBER -> JSON.numberNode(one(numbers));
            case DATE ->
                JSON.stringNode(DAY.plusDays(random.nextInt(2000) - 1000L).toString());
            case TEXT -> JSON.stringNode(one(List.of("石榴", "未定", "")));
        };
    }

    private static List<BigDecimal> limits(BundleDefinition definition) {
        TreeSet<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ONE, BigDecimal.valueOf(100_000)));
        definition.packs().stream()
                .flatMap(p -> p.parameters().stream())
                .flatMap(p -> p.values().stream())
                .filter(v -> v.value().isNumber())
                .map(v -> v.value().decimalValue())
                .forEach(limit -> {
                    numbers.add(limit.subtract(BigDecimal.ONE));
                    numbers.add(limit);
                    numbers.add(limit.add(BigDecimal.ONE));
                });
        return List.copyOf(numbers);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
