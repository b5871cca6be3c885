package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Decision.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How several rows of one kind combine, and what parameters decide. */
class CombiningTest {

    private static final String LIMITED = """
            id: cap
            name: 补齐期限
            concludes: deferral
            subject: material
            columns: [{id: a, label: 甲, reads: answer.a, type: yes-no}]
            rows:
              - {id: promise, then: {subject: material, status: limited, within: {matter-promised: true}}, basis: {title: 办法, article: 第九条}}
              - {id: day, when: {a: true}, then: {subject: material, status: limited, within: {amount: 1, unit: working-days}}, basis: {title: 办法}}
            """;

    private static final String ALLOWED = """
            id: deferral
            name: 容缺
            concludes: deferral
            columns: []
            rows: [{id: long, then: {material: mb, matter: m2, status: allowed, within: {amount: 30, unit: working-days}}, basis: {title: 办法}}]
            """;

    @Test
    void aRowThatLimitsShortensWhatAnotherAllows() {
        Decision decision = decide("answers: {a: false}", "", ALLOWED, LIMITED);

        assertThat(MaterialList.of(decision, SmallWorld.CATALOGUE).material("mb"))
                .hasValueSatisfying(
                        m -> assertThat(m.within()).isEqualTo(new TimeSpan(5, TimeSpan.Unit.WORKING_DAYS, null)));
        assertThat(decision.holding(Concludes.DEFERRAL)).singleElement().satisfies(f -> assertThat(f.because())
                .extracting(Decision.Cause::row)
                .containsExactly("p/deferral/long", "p/cap/promise"));
    }

    @Test
    void aRowWhoseLimitIsAParameterWithoutAValueAllowsNothing() {
        String parameters = "parameters: [{id: days, name: 期限, type: days,"
                + " values: [{region: '990102', from: %s, value: 5, source: 示例}]}]";
        String byParameter = ALLOWED.replace("{amount: 30, unit: working-days}", "{parameter: days}");

        assertThat(decide(NOT_CHOSEN, parameters.formatted("2026-01-01"), byParameter)
                        .holding(Concludes.DEFERRAL))
                .hasSize(1);
        assertThat(decide(NOT_CHOSEN, parameters.formatted("2027-01-01"), byParameter)
                        .holding(Concludes.DEFERRAL))
                .isEmpty();
    }

    @Test
    void aRowThatLimitsAllowsNothingByItself() {
        assertThat(decide("answers: {a: false}", "", LIMITED).holding(Concludes.DEFERRAL))
                .isEmpty();
    }

    @Test
    void aRowThatMayStillShortenTheLimitIsWaitedFor() {
        assertThat(new RelevantQuestions().openPaths(decide(NOT_CHOSEN, "", ALLOWED, LIMITED)))
                .containsExactly("answer.a");
        assertThat(new RelevantQuestions().openPaths(decide(NOT_CHOSEN, "", LIMITED)))
                .isEmpty();
    }

    @Test
    void aReductionTakesThePlaceOfTheFullFeeAndTheOtherItemStays() {
        String fees = """
                id: fees
                name: 收费
                concludes: fee
                columns: [{id: small, label: 小微企业, reads: answer.small, type: yes-no}]
                rows:
                  - {id: full, then: {matter: m2, item: 登记费, amount: 80}, basis: {title: 收费标准}}
                  - {id: paper, then: {matter: m2, item: 工本费, amount: 10}, basis: {title: 收费标准}}
                  - {id: free, when: {small: true}, then: {matter: m2, item: 登记费, amount: 0, reduction: 小微企业免收}, basis: {title: 减免规定}}
                """;
        Decision free = decide("answers: {small: true}", "", fees);
        assertThat(free.holding(Concludes.FEE))
                .extracting(CombiningTest::charge)
                .containsExactlyInAnyOrder("登记费 0", "工本费 10");
        assertThat(free.findings())
                .filteredOn(f -> f.overriddenBy() != null)
                .extracting(Finding::overriddenBy)
                .containsExactly("p/fees/free");
        assertThat(decide("answers: {small: false}", "", fees).holding(Concludes.FEE))
                .extracting(CombiningTest::charge)
                .containsExactlyInAnyOrder("登记费 80", "工本费 10");
        assertThat(new RelevantQuestions().openPaths(decide(NOT_CHOSEN, "", fees)))
                .containsExactly("answer.small");
    }

    private static String charge(Finding finding) {
        JsonNode item = finding.detail().get("item");
        JsonNode amount = finding.detail().get("amount");
        return item == null || amount == null ? "" : item.stringValue() + " " + amount.intValue();
    }

    private static final String NOT_CHOSEN = "chosen: {m4: false}";

    private static final String BY_PARAMETERS = """
            parameters:
              - id: tried
                name: 试行告知承诺
                type: yes-no
                values:
                  - {region: "990100", from: 2026-01-01, value: true, source: 示例}
                  - {region: "990102", from: 2026-06-01, value: false, source: 示例}
              - {id: since, name: 新规施行日, type: date, values: [{region: "990000", from: 2024-01-01, value: 2026-03-02, source: 示例}]}
              - {id: grade, name: 风险等级, type: text, values: [{region: "990000", from: 2024-01-01, value: 低, source: 示例}]}
            """;

    @ParameterizedTest(name = "{0} {1} with {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            reads: parameter.tried, type: yes-no | true                        | ''                          | true
            reads: parameter.tried, type: yes-no | true                        | 'lawDate: 2026-06-01'       | false
            reads: parameter.tried, type: yes-no | false                       | 'lawDate: 2026-06-01'       | true
            reads: parameter.tried, type: yes-no | true                        | 'region: "990200"'          | false
            reads: parameter.grade, type: text   | '{is: 低}'                  | ''                          | true
            reads: parameter.grade, type: one-of | '{not: [低]}'               | ''                          | false
            reads: parameter.since, type: date   | '{to: 2026-03-02}'          | ''                          | true
            reads: law-date, type: date          | '{from: {parameter: since}}' | ''                         | true
            reads: law-date, type: date          | '{from: {parameter: since}}' | 'lawDate: 2026-03-01'      | false
            reads: law-date, type: date          | '{not: {before: {parameter: since}}}' | ''                | true
            """)
    void aParameterIsReadOrComparedWithByRegionAndLawDate(String column, String cell, String facts, boolean applies) {
        Decision decision = decide(facts, BY_PARAMETERS, """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, %s}]
                rows: [{id: r, when: {c: %s}, then: {matter: m1, status: applies}, basis: {title: 法}}]
                """.formatted(column, cell));

        assertThat(decision.applies("m1")).isEqualTo(applies);
        if (applies) {
            Decision.Cause cause = decision.holding(Concludes.APPLICABILITY).stream()
                    .filter(f -> "m1".equals(f.matter()))
                    .flatMap(f -> f.because().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(cause.parameters())
                    .as("the value used is recorded with its source")
                    .singleElement()
                    .satisfies(p -> assertThat(p.source()).isEqualTo("示例"));
        }
    }

    private static Decision decide(String facts, String parameters, String... tables) {
        Scope scope = SmallWorld.scope(SmallWorld.pack(parameters, tables));
        RuleEngine engine = new RuleEngine();
        try (CompiledRules rules = engine.compile(scope)) {
            return engine.decide(rules, SmallWorld.facts(facts));
        }
    }
}
