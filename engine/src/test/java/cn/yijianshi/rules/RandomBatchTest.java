package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The random packs and situations reach every operator with every truth, and every kind of conclusion. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomBatchTest {

    private static final int PACKS = 200;
    private static final int SITUATIONS = 60;
    private static final int OFTEN = 20;

    /** What every table of the formats allows to be written in a cell. */
    private static final Set<String> OPERATORS = Set.of(
            "yes-no true",
            "yes-no false",
            "one-of",
            "one-of not",
            "party-kind",
            "party-kind not",
            "credit",
            "credit not",
            "any-of any",
            "any-of all",
            "any-of none",
            "number atLeast",
            "number above",
            "number atMost",
            "number below",
            "number is",
            "number not",
            "number parameter",
            "age atLeast",
            "age above",
            "age atMost",
            "age below",
            "age is",
            "age not",
            "age parameter",
            "date from",
            "date after",
            "date to",
            "date before",
            "date is",
            "date parameter",
            "not of any-of",
            "not of number",
            "not of age",
            "not of date",
            "not of a group",
            "text is",
            "text not",
            "text in",
            "licence",
            "licence not",
            "licence trust",
            "licence not trust",
            "region within",
            "region not",
            "every",
            "any",
            "none",
            "atLeast",
            "sum",
            "count",
            "min",
            "max",
            "per-head");

    private final Map<String, Map<Is, Integer>> operators = new TreeMap<>();
    private final Map<String, Map<Is, Integer>> columns = new TreeMap<>();
    private final Map<String, Integer> conclusions = new TreeMap<>();

    @BeforeAll
    void count() {
        for (int seed = 0; seed < PACKS; seed++) {
            RandomBatch batch = RandomBatch.of(seed, 1);
            Scope scope = batch.scope();
            for (int i = 0; i < SITUATIONS; i++) {
                ObjectNode situation = batch.situation();
                new Oracle(batch.packs(), scope, situation, this::judged)
                        .findings()
                        .forEach(f -> conclusions.merge(kind(f), 1, Integer::sum));
            }
        }
    }

    private static String kind(OracleFinding finding) {
        if (finding.status().equals("switched-off")) {
            return "of a policy that is switched off";
        }
        return (finding.phase().equals("routing") ? "routing" : finding.phase() + " " + finding.status())
                + (finding.overriddenBy() == null ? "" : " overridden");
    }

    private void judged(JsonNode column, JsonNode cell, Is truth) {
        columns.computeIfAbsent(column.get("reads").stringValue(), k -> new TreeMap<>())
                .merge(truth, 1, Integer::sum);
        for (String operator : operators(column, cell)) {
            operators.computeIfAbsent(operator, k -> new TreeMap<>()).merge(truth, 1, Integer::sum);
        }
    }

    private static List<String> operators(JsonNode column, JsonNode cell) {
        String type = column.get("type").stringValue();
        if (column.has("derive")) {
            return List.of(column.get("derive").stringValue());
        }
        if (column.get("reads").stringValue().startsWith("group.")) {
            if (cell.path("not").isObject()) {
                List<String> all = new ArrayList<>(operators(column, cell.get("not")));
                all.add("not of a group");
                return all;
            }
            String quantifier = cell.propertyNames().iterator().next();
            JsonNode inner = quantifier.equals("atLeast") ? cell.get("atLeast").get("that") : cell.get(quantifier);
            List<String> all = new ArrayList<>(plain(type, inner));
            all.add(quantifier);
            return all;
        }
        return plain(type, cell);
    }

    private static List<String> plain(String type, JsonNode cell) {
        return switch (type) {
            case "yes-no" -> List.of(type + " " + cell.booleanValue());
            case "one-of", "party-kind", "credit" -> List.of(cell.isObject() ? type + " not" : type);
            case "licence" -> {
                String negated = cell.has("not") ? type + " not" : type;
                yield List.of((cell.has("not") ? cell.get("not") : cell).has("trust") ? negated + " trust" : negated);
            }
            default -> {
                List<String> keys = new ArrayList<>();
                if (cell.path("not").isObject() && !cell.get("not").has("parameter") && !type.equals("region")) {
                    keys.addAll(plain(type, cell.get("not")));
                    keys.add("not of " + type);
                    yield keys;
                }
                for (String key : cell.propertyNames()) {
                    keys.add(type + " " + key);
                    if (cell.get(key).has("parameter")) {
                        keys.add(type + " parameter");
                    }
                }
                yield keys;
            }
        };
    }

    @Test
    void everyOperatorIsOftenTrueOftenFalseAndOftenUnknown(TestReporter reporter) {
        reporter.publishEntry("operators", operators.toString());
        assertThat(operators).containsOnlyKeys(OPERATORS);
        assertThat(operators).allSatisfy((operator, truths) -> {
            for (Is truth : Is.values()) {
                assertThat(truths.getOrDefault(truth, 0))
                        .as("%s %s", operator, truth)
                        .isGreaterThan(OFTEN);
            }
        });
    }

    @Test
    void everyFactThatMayBeReadIsReadAndDecides(TestReporter reporter) {
        reporter.publishEntry("columns", columns.toString());
        Set<String> alwaysKnown =
                Set.of("region", "subject.handling", "subject.excluded", "subject.regime", "subject.source");
        assertThat(columns).hasSize(38).allSatisfy((reads, truths) -> {
            for (Is truth : Is.values()) {
                assertThat(truths.containsKey(truth))
                        .as("%s %s", reads, truth)
                        .isEqualTo(truth != Is.OPEN || !alwaysKnown.contains(reads));
            }
        });
    }

    @Test
    void everyKindOfConclusionIsOftenDrawnAndOverriddenWhereItCanBe(TestReporter reporter) {
        reporter.publishEntry("conclusions", conclusions.toString());
        assertThat(conclusions.keySet())
                .containsExactlyInAnyOrder(
                        "eligibility leave",
                        "eligibility renew-first",
                        "eligibility refuse",
                        "applicability applies",
                        "applicability not-needed",
                        "applicability not-needed overridden",
                        "required required",
                        "required required overridden",
                        "exemption exempt",
                        "deferral allowed",
                        "deferral allowed overridden",
                        "deferral forbidden",
                        "of a policy that is switched off",
                        "routing",
                        "routing overridden",
                        "time-limit set",
                        "time-limit set overridden",
                        "fee set",
                        "fee set overridden",
                        "content set",
                        "content set overridden",
                        "field required",
                        "field shown",
                        "field shown overridden",
                        "field hidden",
                        "field hidden overridden");
        assertThat(conclusions)
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(OFTEN));
    }
}
