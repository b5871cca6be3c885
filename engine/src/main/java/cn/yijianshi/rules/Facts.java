package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything a decision may read about a situation, and nothing else. What is absent is unknown, never false.
 *
 * @param region code of the region the case belongs to
 * @param lawDate 法律适用日, the day of receipt: decides which rows, parameters and release are in force
 * @param evidenceDate 取证日: decides what a licence was worth
 * @param answers answers to the guide, by question id
 * @param chosen the applicant's choice of optional matters, by matter id
 * @param form form data, by data element id
 * @param groups repeated groups, by element id: one map for each entry; an absent group is unknown, an empty one is known
 *     to be empty
 * @param parties persons and firms with a role
 */
public record Facts(
        String region,
        LocalDate lawDate,
        LocalDate evidenceDate,
        Map<String, JsonNode> answers,
        Map<String, Boolean> chosen,
        Map<String, JsonNode> form,
        Map<String, List<Map<String, JsonNode>>> groups,
        List<PartyFacts> parties) {

    public Facts {
        answers = sorted(answers);
        chosen = sorted(chosen);
        form = sorted(form);
        groups = sorted(groups);
        parties = parties == null
                ? List.of()
                : parties.stream()
                        .sorted(java.util.Comparator.comparing(PartyFacts::role).thenComparing(CanonicalJson::write))
                        .toList();
    }

    /** The party in a role, if there is one; of several in one role the first in the order of their canonical text. */
    public java.util.Optional<PartyFacts> party(String role) {
        return parties.stream().filter(p -> p.role().equals(role)).findFirst();
    }

    /**
     * A party with what is known of it.
     *
     * @param kind kebab-case id of the kind of party
     * @param credit {@code normal}, {@code broken-promise} or {@code serious-dishonesty}; null if not asked
     * @param fields further known data, by field id
     * @param licences what the registries hold; null if they were not asked, empty if they hold nothing
     * @param unavailable kinds of evidence whose registry did not answer: unknown
     */
    public record PartyFacts(
            String role,
            @Nullable String kind,
            @Nullable String credit,
            Map<String, JsonNode> fields,
            @Nullable List<LicenceFacts> licences,
            List<String> unavailable) {

        public PartyFacts {
            fields = sorted(fields);
            licences = licences == null
                    ? null
                    : licences.stream()
                            .sorted(java.util.Comparator.comparing(LicenceFacts::type)
                                    .thenComparing(l -> String.valueOf(l.from()))
                                    .thenComparing(CanonicalJson::write))
                            .toList();
            unavailable = unavailable == null
                    ? List.of()
                    : unavailable.stream().sorted().toList();
        }
    }

    /**
     * A licence as its registry told it.
     *
     * @param type kind of evidence
     * @param status {@code valid}, {@code revoked} or {@code suspended}
     * @param from first day it is good for; null: since ever
     * @param to last day it is good for; null: without end
     * @param trust 可信等级 A to D; null counts as A
     */
    public record LicenceFacts(
            String type,
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String trust) {}

    private static <T> Map<String, T> sorted(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
